# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The jurors of `jurys.csv`, checked, each under a code of its own in the edition."""

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from laureats.body_names import make_slug
from laureats.history.sources import shown_source
from laureats.reference.cell_values import RowReader
from laureats.reference.csv_table import Table

CODE_LIMIT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    edition: str
    code: str
    first_name: str
    last_name: str
    role: str
    organisation: str
    list_is_complete: bool
    source: str

    @property
    def person_key(self) -> tuple[str, str]:
        """Return what tells people apart, whatever the accents and capitals of one edition."""
        return make_slug(self.first_name), make_slug(self.last_name)


def read_seat_rows(*, table: Table, editions: Container[str]) -> list[SeatRow]:
    """Return the seats in the order of the file, and note the faults in the table."""
    readers = [RowReader(table=table, row=row) for row in table.rows]
    seats = _with_codes([_read_row(reader=reader, editions=editions) for reader in readers])
    seen: set[tuple[str, str]] = set()
    for reader, seat in zip(readers, seats, strict=True):
        if (seat.edition, seat.code) in seen:
            message = _("%(name)s is there twice in this edition.") % {"name": f"{seat.first_name} {seat.last_name}"}
            reader.fault(column="last_name", code="repeated_key", message=message)
        seen.add((seat.edition, seat.code))
    return seats


def _read_row(*, reader: RowReader, editions: Container[str]) -> SeatRow:
    edition = reader.choice("edition", choices=editions, known="editions.csv")
    last_name = reader.required_text("last_name", limit=150)
    if last_name and not make_slug(last_name):
        message = _("“%(name)s” has no letter that a code can hold.") % {"name": last_name}
        reader.fault(column="last_name", code="unreadable_name", message=message)
    return SeatRow(
        edition=edition,
        code=make_slug(last_name)[:CODE_LIMIT],
        first_name=reader.text("first_name", limit=150),
        last_name=last_name,
        role=reader.text("role", limit=255),
        organisation=reader.text("organisation", limit=255),
        list_is_complete=reader.yes("list_is_complete"),
        source=shown_source(source=reader.text("source", limit=500), edition=edition),
    )


def _with_codes(seats: list[SeatRow]) -> list[SeatRow]:
    """Give the jurors of an edition who share a last name codes with their first names."""
    shared = Counter((seat.edition, seat.code) for seat in seats)
    return [seat if shared[seat.edition, seat.code] == 1 else _with_full_code(seat) for seat in seats]


def _with_full_code(seat: SeatRow) -> SeatRow:
    return replace(seat, code="-".join(filter(None, seat.person_key))[:CODE_LIMIT])
