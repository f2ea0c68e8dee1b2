# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the desk asks before workbooks may be written: containers that decide nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from laureats.desk.excerpts import Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedJuror:
    """A file that does not say whose it is; `name` is that of its field, `code` the answer, blank for none yet."""

    file: str
    name: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedHeader:
    """A header and the column it resembles. `value` is that of its tick; `places` say where it was read."""

    read: str
    key: str
    column: str
    value: str
    places: Sequence[str]
    is_ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCell:
    """A cell against what the site holds.

    `sent` is what the workbook was sent with, None where that is not known; `juror` is blank where the file is of one.
    """

    file: str
    place: str
    body: str
    reference: str
    juror: str
    field: str
    stored: str
    read: str
    sent: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCells:
    """The cells that one tick settles: `code` is `clearing` or `stale`."""

    code: str
    cells: Excerpt[AskedCell]
    is_ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """`seats` are the code and the name of every juror, to choose from; `fields` say again all that was answered."""

    jurors: Sequence[AskedJuror] = ()
    seats: Sequence[tuple[str, str]] = ()
    headers: Sequence[AskedHeader] = ()
    cells: Sequence[AskedCells] = ()
    fields: Sequence[tuple[str, str]] = ()

    @property
    def number(self) -> int:
        return len(self.jurors) + len(self.headers) + len(self.cells)

    @property
    def open_number(self) -> int:
        """Return how many questions wait for their answer."""
        return (
            sum(not juror.code for juror in self.jurors)
            + sum(not header.is_ticked for header in self.headers)
            + sum(not cells.is_ticked for cells in self.cells)
        )
