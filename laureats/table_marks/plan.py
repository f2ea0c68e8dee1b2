# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was checked and may be confirmed: containers that decide nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from label.models import Edition
from laureats import levels
from laureats.faults import Fault, Refused
from laureats.imports.uploads import Counts
from laureats.jury_sheets.comparison import ComparedMark, count_changes
from laureats.jury_sheets.ledger import Ledger, StoredMark
from laureats.jury_sheets.values import write_value
from laureats.table_marks.effects import TableEffect
from laureats.table_marks.entry import TableEntry


class TableOutdated(Refused):
    """What was read before confirming no longer holds: nothing was written, read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFault:
    """A fault at a field: `points`, `comment` or `clears` of a criterion, `reason`, `source`; blank for all of it."""

    field: str = ""
    criterion: str = ""
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePlan:
    """The marks as the site holds them and as they would be. With any fault nothing may be written.

    `effect` is None with a fault, and for a file that is not eligible: no level is computed of it.
    """

    edition: Edition
    ledger: Ledger
    entry: TableEntry
    marks: Sequence[ComparedMark] = ()
    faults: Sequence[TableFault] = ()
    effect: TableEffect | None = None

    @property
    def changed(self) -> list[ComparedMark]:
        return [mark for mark in self.marks if mark.is_changed]

    @property
    def counts(self) -> Counts:
        return count_changes(self.marks)

    @property
    def fingerprint(self) -> str:
        """SHA-256 over all that is shown before confirming: equal plans were read as the same."""
        document = [
            self.edition.code,
            self.ledger.grid_fingerprint,
            [self.entry.reference, self.entry.juror, self.entry.reason, self.entry.source],
            [[mark.key.criterion, _describe(mark.before), _describe(mark.after)] for mark in self.marks],
            [fault.fault.as_json() for fault in self.faults],
            self.effect.describe() if self.effect else None,
        ]
        return levels.fingerprint(levels.canonical_json(document))


def _describe(mark: StoredMark | None) -> list[Any] | None:
    return None if mark is None else [write_value(mark.value), mark.comment]
