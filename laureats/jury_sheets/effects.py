# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What files do to the levels of candidatures, one file after the other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from label.models import Edition
from laureats import levels
from laureats.jury_sheets.comparison import ComparedMark
from laureats.jury_sheets.values import level_mark
from laureats.results import load_case, track_case


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChange:
    """A candidature whose level a file changes: a level's code, None for no label, or "incomplete"."""

    reference: str
    before: str | None
    after: str | None

    def as_json(self) -> dict[str, str | None]:
        return {"reference": self.reference, "before": self.before, "after": self.after}


def find_level_changes(*, edition: Edition, files: Sequence[Sequence[ComparedMark]]) -> list[list[LevelChange]]:
    """Return the changes that each file makes, in the order of the files, each starting where the last one ended."""
    changed = [[mark for mark in marks if mark.is_changed] for marks in files]
    references = {mark.key.reference for marks in changed for mark in marks}
    if not references:
        return [[] for _file in files]
    trackers = track_case(load_case(edition, references=references), references=references)
    reached = {reference: tracker.find_level() for reference, tracker in trackers.items()}
    return [_apply(marks, trackers=trackers, reached=reached) for marks in changed]


def _apply(
    changed: Iterable[ComparedMark], *, trackers: Mapping[str, levels.LevelTracker], reached: dict[str, str | None]
) -> list[LevelChange]:
    """Return the changes that one file makes; `trackers` and the levels `reached` are then those after it."""
    then = {}
    for mark in changed:
        reference, juror, criterion = mark.key
        if reference in trackers:
            value = level_mark(mark.after.value if mark.after else None)
            trackers[reference].change_mark(juror=juror, criterion=criterion, mark=value)
            then[reference] = reached[reference]
    reached |= {reference: trackers[reference].find_level() for reference in then}
    return [
        LevelChange(reference=reference, before=then[reference], after=reached[reference])
        for reference in sorted(then)
        if then[reference] != reached[reference]
    ]
