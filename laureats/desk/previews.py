# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an import would do, as the desk shows it: containers that decide nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from django.utils.functional import Promise

from laureats.authors import Author
from laureats.faults import Fault
from laureats.imports.uploads import Counts
from laureats.models import SheetImport

Words = str | Promise
Row = TypeVar("Row")
# A page stays readable, and light, whatever the file holds.
ROWS_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Excerpt(Generic[Row]):
    """The first rows of a list that may be very long."""

    all_rows: Sequence[Row] = ()

    @property
    def rows(self) -> Sequence[Row]:
        return self.all_rows[:ROWS_SHOWN]

    @property
    def hidden_count(self) -> int:
        return max(0, len(self.all_rows) - ROWS_SHOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedValue:
    """One value before and after. `of` says whose it is: a reference, or a juror and a reference."""

    of: str
    field: Words
    before: Words
    after: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedLevel:
    reference: str
    body: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePreview:
    """One file. `counts` are of marks or records, None when nothing would be written; `juror` is blank for several.

    `opinion_count` is of opinions to write or take away. `ignored`, `notices` and `new_bodies` are sentences or names;
    `cleared` are the values that would be taken away.
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
    def has_details(self) -> bool:
        lists = (self.faults.all_rows, self.changes.all_rows, self.cleared.all_rows)
        return any([*lists, self.ignored, self.notices, self.new_bodies])


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What is shown, and the deed that writes it all. `fingerprint` tells one preview from another.

    `level_changes` is None where levels were not compared: with any fault, and for flat files. `confirm` returns the
    imports, in the order of the files.
    """

    files: Sequence[FilePreview]
    level_changes: Sequence[ChangedLevel] | None
    fingerprint: str
    confirm: Callable[[Author], Sequence[SheetImport]]

    @property
    def faults(self) -> list[Fault]:
        return [fault for file in self.files for fault in file.faults.all_rows]
