# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What marks given at the table do to the level of their file, and to its decision."""

from collections.abc import Sequence
from dataclasses import dataclass

from label.models import Edition
from laureats import levels
from laureats.jury_sheets.comparison import ComparedMark
from laureats.jury_sheets.values import level_mark
from laureats.results import compute_case, decision_statuses, load_case
from laureats.results.case import MarkKey


@dataclass(frozen=True, slots=True, kw_only=True)
class FileStanding:
    """A file with some marks: what they compute, and where its decision then stands."""

    result: levels.Result
    decision: levels.DecisionState

    @property
    def level(self) -> str | None:
        """Return a level's code, None for no label, or "incomplete"."""
        is_complete = self.result.status == "complete"
        return self.result.computed_level if is_complete else levels.INCOMPLETE

    def describe(self) -> list[str | None]:
        total = self.result.total
        return [self.level, None if total is None else levels.format_points(total), self.decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEffect:
    before: FileStanding
    after: FileStanding

    @property
    def returns_to_review(self) -> bool:
        """Tell whether a file that was decided has to be decided again."""
        return self.before.decision == "decided" and self.after.decision == "to_review"

    def describe(self) -> list[list[str | None]]:
        return [self.before.describe(), self.after.describe()]


def find_effect(*, edition: Edition, reference: str, marks: Sequence[ComparedMark]) -> TableEffect | None:
    """Compute one file without these marks and with them; None unless it is eligible."""
    case = load_case(edition, references=[reference])
    if reference not in case.candidatures:
        return None
    changes: dict[MarkKey, levels.Mark | None] = {
        mark.key: level_mark(mark.after.value if mark.after else None) for mark in marks
    }
    before, after = (compute_case(each, references=[reference]) for each in (case, case.with_marks(changes)))
    return TableEffect(
        before=FileStanding(
            result=before[reference], decision=decision_statuses(edition=edition, results=before)[reference].state
        ),
        after=FileStanding(
            result=after[reference], decision=decision_statuses(edition=edition, results=after)[reference].state
        ),
    )
