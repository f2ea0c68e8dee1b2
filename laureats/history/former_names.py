# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The former names of `noms-anciens.csv`: they give a SIREN to awards that sources tell of under a former name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from laureats.body_names import name_keys, split_designation
from laureats.history.award_rows import AwardRow
from laureats.matching import kinds_that_fit
from laureats.models import Territory
from laureats.reference.cell_values import RowReader
from laureats.reference.csv_table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerNameRow:
    siren: str
    name: str
    source: str


def read_former_name_rows(table: Table) -> list[FormerNameRow]:
    """Return the former names in the order of the file, and note the faults in the table."""
    readers = [RowReader(table=table, row=row) for row in table.rows]
    for reader in readers:
        reader.required_text("siren", limit=9)
    return [
        FormerNameRow(
            siren=reader.siren(),
            name=reader.required_text("former_name", limit=255),
            source=reader.text("source", limit=500),
        )
        for reader in readers
    ]


def give_sirens(*, rows: Iterable[AwardRow], former_names: Iterable[FormerNameRow]) -> list[AwardRow]:
    """Return the awards, those without a SIREN that bear the former name of exactly one body with that body's."""
    known = list(former_names)
    sirens = {former.siren for former in known}
    bodies = {body.siren: body for body in Territory.objects.filter(siren__in=sirens)}
    return [row if row.siren else _with_siren(row=row, former_names=known, bodies=bodies) for row in rows]


def _with_siren(
    *, row: AwardRow, former_names: list[FormerNameRow], bodies: Mapping[str | None, Territory]
) -> AwardRow:
    found = {
        former.siren
        for former in former_names
        if name_keys(former.name) & name_keys(row.name)
        and _is_of_kind(row=row, former=former, body=bodies.get(former.siren))
    }
    return replace(row, siren=found.pop()) if len(found) == 1 else row


def _is_of_kind(*, row: AwardRow, former: FormerNameRow, body: Territory | None) -> bool:
    """Tell whether the body is of the award's kind and place, by its record, else by the words of the former name."""
    if body is None:
        return split_designation(former.name).kind in kinds_that_fit(row.kind)
    return body.kind in kinds_that_fit(row.kind) and row.department in {"", body.department}
