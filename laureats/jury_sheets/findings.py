# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the reading of one file gathers: faults, ignored rows, compared marks and opinions."""

from dataclasses import dataclass, field

from laureats.faults import Fault
from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.ledger import MarkKey, RowKey
from laureats.jury_sheets.places import Place
from laureats.jury_sheets.standing import IgnoreReason, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowances:
    """What the user ticked. `close_headers`: headers that resemble a missing one are taken for it."""

    clearing: bool = False
    stale: bool = False
    close_headers: bool = False


@dataclass(slots=True)
class Claims:
    """The marks and opinions that the files read so far carry, with the name of the file."""

    marks: dict[MarkKey, str] = field(default_factory=dict)
    opinions: dict[RowKey, str] = field(default_factory=dict)


@dataclass(slots=True)
class Findings:
    """Filled while a file is read. `rows` keeps where each row stood; `jurors` are the codes that rows name."""

    faults: list[Fault] = field(default_factory=list)
    ignored: dict[str, IgnoreReason] = field(default_factory=dict)
    marks: list[ComparedMark] = field(default_factory=list)
    opinions: list[ComparedOpinion] = field(default_factory=list)
    rows: dict[RowKey, Standing] = field(default_factory=dict)
    jurors: set[str] = field(default_factory=set)

    def add(self, *, place: Place, code: str, message: str) -> None:
        self.faults.append(place.fault(code=code, message=message))
