# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the reading of one file gathers: faults, questions, ignored rows, compared marks and opinions."""

from dataclasses import dataclass, field

from laureats.faults import Fault
from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.ledger import MarkKey, RowKey
from laureats.jury_sheets.places import Place
from laureats.jury_sheets.standing import IgnoreReason, Standing
from laureats.spreadsheets.headers import CloseHeader

# A grid wrong from end to end has fewer; a file of a few kilobytes may repeat one fault in a million cells.
MAX_FAULTS = 10_000


class TooManyFaults(Exception):
    """A file holds more faults than anyone reads: its reading stops."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowances:
    """What the user ticked. `headers` are those that may be taken for the column they resemble."""

    clearing: bool = False
    stale: bool = False
    headers: frozenset[CloseHeader] = frozenset()

    def cover(self, code: str) -> bool:
        """Tell whether a conflict of this code, `clearing` or `stale`, was agreed to."""
        return {"clearing": self.clearing, "stale": self.stale}[code]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundHeader:
    """A header that only resembles that of a column: what was read, and what would be agreed to by a tick."""

    place: Place
    read: str
    header: CloseHeader


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A cell that would replace or take away what the site holds, and asks for a tick: `stale` or `clearing`.

    `stored`, `read` and `sent` are what the site holds, what the file says and what the workbook was sent with, as
    words; `sent` is None where that is not known. `field` says what the cell is of: a criterion, an opinion.
    """

    place: Place
    code: str
    key: MarkKey | RowKey
    field: str
    stored: str
    read: str
    sent: str | None = None


@dataclass(slots=True)
class Claims:
    """The marks and opinions that the files read so far carry, with the name of the file."""

    marks: dict[MarkKey, str] = field(default_factory=dict)
    opinions: dict[RowKey, str] = field(default_factory=dict)


@dataclass(slots=True)
class Findings:
    """Filled while a file is read. `rows` keeps where each row stood; `jurors` are the codes that rows name.

    `headers` and `conflicts` are what a person is asked, ticked already or not.
    """

    faults: list[Fault] = field(default_factory=list)
    headers: list[FoundHeader] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    ignored: dict[str, IgnoreReason] = field(default_factory=dict)
    marks: list[ComparedMark] = field(default_factory=list)
    opinions: list[ComparedOpinion] = field(default_factory=list)
    rows: dict[RowKey, Standing] = field(default_factory=dict)
    jurors: set[str] = field(default_factory=set)

    def add(self, *, place: Place, code: str, message: str) -> None:
        """Keep the fault of a cell. Raise TooManyFaults."""
        if len(self.faults) >= MAX_FAULTS:
            raise TooManyFaults
        self.faults.append(place.fault(code=code, message=message))
