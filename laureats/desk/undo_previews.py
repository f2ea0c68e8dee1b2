# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What undoing imports would do, as the desk shows it before anything is undone."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from laureats.desk.excerpts import Excerpt
from laureats.desk.level_changes import show_level_change
from laureats.desk.previews import ChangedLevel
from laureats.desk.shown_names import load_names
from laureats.faults import Fault
from laureats.imports.uploads import Counts
from laureats.jury_sheets.comparison import count_changes
from laureats.jury_sheets.effects import find_level_changes
from laureats.jury_sheets.undo_plan import UndoPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPreview:
    """Of the counts, created are values brought back, changed return to another one, cleared are taken away.

    With any obstacle nothing can be undone, and nothing is counted.
    """

    obstacles: Excerpt[Fault] = field(default_factory=Excerpt)
    marks: Counts = field(default_factory=Counts)
    opinions: Counts = field(default_factory=Counts)
    level_changes: Sequence[ChangedLevel] = ()


def preview_undoing(plan: UndoPlan) -> UndoPreview:
    if plan.faults:
        return UndoPreview(obstacles=Excerpt(plan.faults))
    return UndoPreview(
        marks=count_changes(plan.marks),
        opinions=count_changes(plan.opinions),
        level_changes=_show_levels(plan),
    )


def _show_levels(plan: UndoPlan) -> list[ChangedLevel]:
    names = load_names(plan.edition)
    [changes] = find_level_changes(edition=plan.edition, files=[plan.marks])
    return [
        show_level_change(change.reference, before=change.before, after=change.after, names=names) for change in changes
    ]
