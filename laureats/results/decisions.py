# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where each file's decision stands against what the marks now compute."""

from collections.abc import Mapping
from dataclasses import dataclass

from label.models import Edition
from laureats import levels
from laureats.models import Decision
from laureats.results.deferrals import list_deferred


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionStatus:
    """The state of one file's decision and the level it awards (None: undecided, or no label).

    A deferred file keeps the state it has: its decision may be taken before it joins the others.
    """

    state: levels.DecisionState
    awarded_level: str | None
    is_deferred: bool = False

    @property
    def is_awaited(self) -> bool:
        """Tell whether the others cannot go out before this file is decided."""
        return self.state != "decided" and not self.is_deferred


def decision_statuses(*, edition: Edition, results: Mapping[str, levels.Result]) -> dict[str, DecisionStatus]:
    """Return where the decision of each computed file stands, by reference, in two queries.

    A decided file is to review when the level now computed is not the one computed when it was decided: whatever
    moved it, marks, recusals or grid, it cannot pass unseen (levels, deliberation).
    """
    decisions = Decision.objects.filter(candidature__edition=edition, is_decided=True)
    decided = {
        decision.candidature.reference: decision
        for decision in decisions.select_related("candidature", "awarded_level", "computed_level")
    }
    deferred = list_deferred(edition)
    return {
        reference: _status(decided.get(reference), result=result, is_deferred=reference in deferred)
        for reference, result in results.items()
    }


def has_moved(decision: Decision, *, result: levels.Result) -> bool:
    """Tell whether the marks now give another level than when the file was decided."""
    then = decision.computed_level.code if decision.computed_level else None
    is_complete = result.status == "complete"
    return decision.computed_complete != is_complete or then != result.computed_level


def _status(decision: Decision | None, *, result: levels.Result, is_deferred: bool) -> DecisionStatus:
    if decision is None:
        return DecisionStatus(state="none", awarded_level=None, is_deferred=is_deferred)
    awarded = decision.awarded_level.code if decision.awarded_level else None
    state: levels.DecisionState = "to_review" if has_moved(decision, result=result) else "decided"
    return DecisionStatus(state=state, awarded_level=awarded, is_deferred=is_deferred)
