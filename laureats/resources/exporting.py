# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Records written to a file that any spreadsheet opens without running anything, and that an import takes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import QuerySet
from tablib import Dataset

from label.models import Edition
from laureats.models import Award, Candidature, Decision, Territory
from laureats.resources.awards import AwardResource
from laureats.resources.candidatures import CandidatureResource
from laureats.resources.decisions import DecisionResource
from laureats.resources.territories import TerritoryResource
from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing import Table, write_table

MEDIA_TYPES: Mapping[FileFormat, str] = {
    "csv": "text/csv; charset=utf-8",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FORMATS = tuple(MEDIA_TYPES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedFile:
    name: str
    media_type: str
    content: bytes = field(repr=False)


def export_territories(territories: QuerySet[Territory], *, file_format: FileFormat) -> ExportedFile:
    """Return "territoires.ods"."""
    dataset = TerritoryResource().export(territories)
    return _write(dataset, title="territoires", file_format=file_format)


def export_awards(awards: QuerySet[Award], *, file_format: FileFormat) -> ExportedFile:
    """Return "laureats-2018.ods", "laureats.ods" when they are of several editions."""
    told = awards.select_related("edition", "territory", "level")
    codes = {award.edition.code for award in told}
    title = f"laureats-{codes.pop()}" if len(codes) == 1 else "laureats"
    return _write(AwardResource().export(list(told)), title=title, file_format=file_format)


def export_candidatures(
    *, edition: Edition, candidatures: QuerySet[Candidature] | None = None, file_format: FileFormat
) -> ExportedFile:
    """Return "candidatures-2026.ods", of all the candidatures of the edition by default."""
    chosen = None if candidatures is None else candidatures.select_related("territory")
    dataset = CandidatureResource(edition=edition).export(chosen)
    return _write(dataset, title=f"candidatures-{edition.code}", file_format=file_format)


def export_decisions(
    *, edition: Edition, decisions: QuerySet[Decision] | None = None, file_format: FileFormat
) -> ExportedFile:
    """Return "decisions-2026.ods", with a row for each eligible candidature by default, decided or not."""
    chosen = None
    if decisions is not None:
        chosen = decisions.select_related("candidature", "awarded_level").prefetch_related("mentions")
    dataset = DecisionResource(edition=edition).export(chosen)
    return _write(dataset, title=f"decisions-{edition.code}", file_format=file_format)


def _write(dataset: Dataset, *, title: str, file_format: FileFormat) -> ExportedFile:
    rows = [dataset[number] for number in range(len(dataset))]
    table = Table(title=title, header=dataset.headers, rows=rows)
    content = write_table(table, file_format=file_format)
    return ExportedFile(name=f"{title}.{file_format}", media_type=MEDIA_TYPES[file_format], content=content)
