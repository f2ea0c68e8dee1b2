# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files that a release publishes: the press release and the open data."""

from collections.abc import Iterator
from hashlib import sha256

from django.utils import translation

from label.models import Edition
from laureats.models import PalmaresFile
from laureats.palmares.content import PalmaresContent
from laureats.palmares.releasing import Release
from laureats.press.communique import publish_communique
from laureats.press.embargo import LANGUAGE
from laureats.press.figures import count_figures
from laureats.press.open_data import list_records, write_json, write_records
from laureats.resources.exporting import MEDIA_TYPES, ExportedFile
from laureats.spreadsheets.workbook import FileFormat

PDF = "application/pdf"
JSON = "application/json; charset=utf-8"
TABLES: tuple[FileFormat, ...] = ("csv", "ods")


def publish_files(release: Release) -> None:
    """Store the files of the palmarès: a step of the release, after the pages that they give the addresses of."""
    PalmaresFile.objects.bulk_create(
        PalmaresFile(
            edition=release.edition,
            name=file.name,
            media_type=file.media_type,
            content=file.content,
            sha256=sha256(file.content).hexdigest(),
            size=len(file.content),
        )
        for file in build_files(edition=release.edition, content=release.content)
    )


def build_files(*, edition: Edition, content: PalmaresContent) -> list[ExportedFile]:
    """Return the files as they go out, the same bytes when made again."""
    with translation.override(LANGUAGE):
        press = publish_communique(edition=edition, content=content)
        return [
            ExportedFile(name=f"communique-{edition.code}.pdf", media_type=PDF, content=press),
            *_build_open_data(edition=edition, content=content),
        ]


def _build_open_data(*, edition: Edition, content: PalmaresContent) -> Iterator[ExportedFile]:
    figures = count_figures(edition=edition, content=content)
    records = list_records(figures)
    stem = f"palmares-{edition.code}"
    for file_format in TABLES:
        table = write_records(records, edition=edition, file_format=file_format)
        yield ExportedFile(name=f"{stem}.{file_format}", media_type=MEDIA_TYPES[file_format], content=table)
    yield ExportedFile(name=f"{stem}.json", media_type=JSON, content=write_json(records, figures=figures))
