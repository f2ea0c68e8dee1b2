# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The known awards of `palmares-connus.csv`, checked. A blank level is one that no source gives."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats.body_names import make_slug
from laureats.history.edition_rows import EditionRow
from laureats.history.scales import SCALES
from laureats.history.sources import shown_source
from laureats.reference.cell_values import RowReader
from laureats.reference.csv_table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardRow:
    number: int
    edition: str
    name: str
    kind: str
    department: str
    siren: str
    level: str
    mentions: tuple[str, ...]
    carried_by: str
    disputed: bool
    note: str
    source: str


def read_award_rows(*, table: Table, editions: Mapping[str, EditionRow]) -> list[AwardRow]:
    """Return the awards in the order of the file, and note the faults in the table."""
    return [_read_row(reader=RowReader(table=table, row=row), editions=editions) for row in table.rows]


def _read_row(*, reader: RowReader, editions: Mapping[str, EditionRow]) -> AwardRow:
    edition = reader.choice("edition", choices=editions, known="editions.csv")
    return AwardRow(
        number=reader.row.number,
        edition=edition,
        name=_read_name(reader),
        kind=reader.kind(),
        department=reader.text("department", limit=3),
        siren=reader.siren(),
        level=_read_level(reader=reader, edition=editions.get(edition)),
        mentions=_read_mentions(reader),
        carried_by=reader.text("carried_by", limit=500),
        disputed=reader.yes("disputed"),
        note=reader.text("note", limit=5000),
        source=shown_source(source=reader.text("source", limit=2000), edition=edition),
    )


def _read_name(reader: RowReader) -> str:
    name = reader.required_text("territory", limit=255)
    if name and not make_slug(name):
        message = _("“%(name)s” has no letter that an address can hold.") % {"name": name}
        reader.fault(column="territory", code="unreadable_name", message=message)
    return name


def _read_level(*, reader: RowReader, edition: EditionRow | None) -> str:
    if edition is None:
        return ""
    reader.choice("scale", choices={edition.scale}, known=edition.scale)
    codes = SCALES.get(edition.scale, {})
    return reader.choice("level", choices={"", *codes}, known=", ".join(codes))


def _read_mentions(reader: RowReader) -> tuple[str, ...]:
    """Return the mentions, which only a semicolon parts: their own words hold commas."""
    listed = reader.text("mentions", limit=2000).split(";")
    return tuple(dict.fromkeys(name.strip() for name in listed if name.strip()))
