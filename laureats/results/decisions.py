# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where each file's decision stands against what the marks now compute."""

from collections.abc import Mapping
from dataclasses import dataclass

from label.models import Edition
from laureats import levels
from laureats.models import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionStatus:
    """The state of one file's decision and the level it awards (None: undecided, or no label)."""

    state: levels.DecisionState
    awarded_level: str | None


UNDECIDED = DecisionStatus(state="none", awarded_level=None)


def decision_statuses(*, edition: Edition, results: Mapping[str, levels.Result]) -> dict[str, DecisionStatus]:
    """Return where the decision of each computed file stands, by reference, in one query.

    A decided file is to review when the level now computed is not the one computed when it was decided: whatever
    moved it, marks, recusals or grid, it cannot pass unseen (levels, deliberation).
    """
    decisions = Decision.objects.filter(candidature__edition=edition, is_decided=True)
    decided = {
        decision.candidature.reference: decision
        for decision in decisions.select_related("candidature", "awarded_level", "computed_level")
    }
    return {reference: _status(decided.get(reference), result=result) for reference, result in results.items()}


def has_moved(decision: Decision, *, result: levels.Result) -> bool:
    """Tell whether the marks now give another level than when the file was decided."""
    then = decision.computed_level.code if decision.computed_level else None
    is_complete = result.status == "complete"
    return decision.computed_complete != is_complete or then != result.computed_level


def _status(decision: Decision | None, *, result: levels.Result) -> DecisionStatus:
    if decision is None:
        return UNDECIDED
    awarded = decision.awarded_level.code if decision.awarded_level else None
    return DecisionStatus(state="to_review" if has_moved(decision, result=result) else "decided", awarded_level=awarded)
