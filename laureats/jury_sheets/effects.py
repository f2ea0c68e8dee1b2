# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What files do to the levels of candidatures, one file after the other."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from label.models import Edition
from laureats import levels
from laureats.jury_sheets.comparison import ComparedMark
from laureats.jury_sheets.values import level_mark
from laureats.results import Case, compute_case, load_case


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
    if not any(mark.is_changed for marks in files for mark in marks):
        return [[] for _file in files]
    case = load_case(edition)
    steps = []
    for marks in files:
        changed = [mark for mark in marks if mark.is_changed]
        after = case.with_marks({mark.key: level_mark(mark.after.value if mark.after else None) for mark in changed})
        steps.append(_compare(before=case, after=after, references={mark.key.reference for mark in changed}))
        case = after
    return steps


def _compare(*, before: Case, after: Case, references: Collection[str]) -> list[LevelChange]:
    then, now = _levels(before, references=references), _levels(after, references=references)
    return [
        LevelChange(reference=reference, before=then[reference], after=now[reference])
        for reference in sorted(then)
        if then[reference] != now[reference]
    ]


def _levels(case: Case, *, references: Iterable[str]) -> dict[str, str | None]:
    results = compute_case(case, references=set(references))
    return {reference: _level(result) for reference, result in results.items()}


def _level(result: levels.Result) -> str | None:
    return levels.INCOMPLETE if result.status == levels.INCOMPLETE else result.computed_level
