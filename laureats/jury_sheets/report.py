# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is said of each file, before and after it is confirmed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from laureats.faults import Fault
from laureats.imports.uploads import Counts
from laureats.jury_sheets.effects import LevelChange
from laureats.jury_sheets.standing import IgnoreReason


@dataclass(frozen=True, slots=True, kw_only=True)
class JurySheetReport:
    """One file. `counts` are of marks, `opinion_counts` of opinions; all are 0 when any file of the plan has a fault.

    `juror` is None for several. `ignored` gives the reason by reference.
    """

    file_name: str
    sha256: str
    juror: str | None
    counts: Counts = field(default_factory=Counts)
    opinion_counts: Counts = field(default_factory=Counts)
    ignored: Mapping[str, IgnoreReason]
    faults: tuple[Fault, ...] = ()
    levels: tuple[LevelChange, ...] = ()

    def refused(self, faults: Sequence[Fault]) -> "JurySheetReport":
        """Return the report of the same file when nothing of it may be written: nothing is counted."""
        nothing = Counts()
        return replace(self, counts=nothing, opinion_counts=nothing, levels=(), faults=tuple(faults))

    def as_json(self) -> dict[str, Any]:
        """Return the object that `import_jury_sheets --json` lists (jury spreadsheets, "Commands")."""
        return {
            "file": self.file_name,
            "sha256": self.sha256,
            "juror": self.juror,
            "created": self.counts.created,
            "changed": self.counts.changed,
            "cleared": self.counts.cleared,
            "unchanged": self.counts.unchanged,
            "ignored": [{"reference": reference, "reason": str(reason)} for reference, reason in self.ignored.items()],
            "errors": [fault.as_json() for fault in self.faults],
            "levels": [change.as_json() for change in self.levels],
        }
