# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an import would do, as the desk shows it: containers that decide nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise

from laureats.authors import Author
from laureats.desk.asked import Questions
from laureats.desk.excerpts import Excerpt
from laureats.faults import Fault
from laureats.imports.uploads import Counts
from laureats.models import SheetImport

Words = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedValue:
    """One value before and after, blank for none.

    `of` says whose it is, a body or a reference; `detail` tells two of them apart.
    """

    of: str
    detail: str = ""
    field: Words
    before: Words
    after: Words
    is_cleared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFault:
    """What is wrong, said once for all the cells of a sheet where it is: `cells` is blank for the whole file."""

    sheet: str
    cells: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedLevel:
    reference: str
    body: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePreview:
    """One file. `counts` are of marks or records, None when nothing would be written; `juror` is blank for several.

    `faults` are those to correct in the file itself. `opinion_count` is of opinions to write or take away.
    `ignored`, `notices` and `new_bodies` are sentences or names; `cleared` are the values that would be taken away.
    """

    name: str
    juror: str = ""
    counts: Counts | None
    opinion_count: int = 0
    faults: Excerpt[Fault] = field(default_factory=Excerpt)
    ignored: Sequence[str] = ()
    notices: Sequence[str] = ()
    new_bodies: Sequence[str] = ()
    changes: Excerpt[ChangedValue] = field(default_factory=Excerpt)
    cleared: Excerpt[ChangedValue] = field(default_factory=Excerpt)

    @property
    def shown_faults(self) -> Excerpt[ShownFault]:
        """Return the faults as they are listed, in their order, each sentence once for a sheet."""
        cells: dict[tuple[str, str], list[str]] = {}
        for fault in self.faults.all_rows:
            cells.setdefault((fault.sheet, fault.message), []).append(fault.cell)
        rows = [
            ShownFault(sheet=sheet, cells=", ".join(filter(None, places)), message=message)
            for (sheet, message), places in cells.items()
        ]
        return Excerpt(rows, self.faults.most)

    @property
    def has_details(self) -> bool:
        lists = (self.faults.all_rows, self.changes.all_rows, self.cleared.all_rows)
        return any([*lists, self.ignored, self.notices, self.new_bodies])


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Everything that the files together would write."""

    created: int = 0
    changed: int = 0
    cleared: int = 0
    unchanged: int = 0
    opinions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What is shown, and the deed that writes it all. `fingerprint` tells one preview from another.

    `faults` are all that forbid to write: those to correct, and the questions that wait for their answer.
    `level_changes` is None where levels were not compared: with any fault, and for flat files. `confirm` returns the
    imports, in the order of the files.
    """

    files: Sequence[FilePreview]
    faults: Sequence[Fault]
    questions: Questions = field(default_factory=Questions)
    level_changes: Sequence[ChangedLevel] | None
    fingerprint: str
    confirm: Callable[[Author], Sequence[SheetImport]]

    @property
    def number_to_correct(self) -> int:
        return sum(len(file.faults.all_rows) for file in self.files)

    @property
    def number_at_fault(self) -> int:
        return sum(bool(file.faults.all_rows) for file in self.files)

    @property
    def totals(self) -> Totals:
        counts = [file.counts for file in self.files if file.counts]
        return Totals(
            created=sum(each.created for each in counts),
            changed=sum(each.changed for each in counts),
            cleared=sum(each.cleared for each in counts),
            unchanged=sum(each.unchanged for each in counts),
            opinions=sum(file.opinion_count for file in self.files),
        )

    @property
    def changes_nothing(self) -> bool:
        """Tell whether everything in the files is there already."""
        totals = self.totals
        return not (self.faults or totals.created or totals.changed or totals.cleared or totals.opinions)
