# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which levels a new grid would move, with the marks as they are. Nothing is written to find out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from laureats import levels
from laureats.models import Decision
from laureats.results import Case, track_case


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMove:
    """A file whose level moves: a level's code, None for no label, or "incomplete"."""

    reference: str
    body: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridEffects:
    """`moves` and `returning` are in the order of references; `returning` are decided files that go back to review."""

    file_count: int
    moves: Sequence[LevelMove]
    incomplete_before: int
    incomplete_after: int
    returning: Sequence[LevelMove]


def find_effects(*, case: Case, grid: levels.Grid, decisions: Mapping[str, Decision]) -> GridEffects:
    """Compare the levels of every file under the grid of the case and under another one."""
    before, after = _find_levels(case), _find_levels(replace(case, grid=grid))
    moves = [
        LevelMove(
            reference=reference,
            body=case.candidatures[reference].territory,
            before=before[reference],
            after=after[reference],
        )
        for reference in before
        if before[reference] != after[reference]
    ]
    return GridEffects(
        file_count=len(before),
        moves=moves,
        incomplete_before=list(before.values()).count(levels.INCOMPLETE),
        incomplete_after=list(after.values()).count(levels.INCOMPLETE),
        returning=[move for move in moves if _is_settled(decisions.get(move.reference), level=move.before)],
    )


def _find_levels(case: Case) -> dict[str, str | None]:
    trackers = track_case(case, references=case.candidatures)
    return {reference: tracker.find_level() for reference, tracker in trackers.items()}


def _is_settled(decision: Decision | None, *, level: str | None) -> bool:
    """Tell whether a file is decided on the level that is computed today."""
    if decision is None:
        return False
    then = decision.computed_level.code if decision.computed_level else None
    return level == (then if decision.computed_complete else levels.INCOMPLETE)
