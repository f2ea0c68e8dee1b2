# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of an edition as the jury deliberates on them, in a number of queries that does not grow with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Max

from label.models import Edition, Level, Mention
from laureats.deliberation.best_total import BestTotal, propose_best_total
from laureats.deliberation.disagreement import Spread, find_widest_spread
from laureats.deliberation.ranking import Rank, rank_results, sort_by_total
from laureats.deliberation.thresholds import NearThreshold, find_nearest_threshold
from laureats.levels import Result
from laureats.models import Decision, DecisionChange, Deferral
from laureats.results import DecisionStatus, compute_case, decision_statuses, load_case


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliberatedFile:
    """One eligible file. `decision` is None while nothing is recorded of it, `rank` while it is incomplete.

    `last_change` is the key of the last change of its decision, 0 for none.
    """

    result: Result
    status: DecisionStatus
    decision: Decision | None
    deferral: Deferral | None
    last_change: int
    rank: Rank | None
    threshold: NearThreshold | None
    spread: Spread | None

    @property
    def reference(self) -> str:
        return self.result.candidature.reference

    @property
    def is_incomplete(self) -> bool:
        return self.result.status != "complete"

    @property
    def is_fragile(self) -> bool:
        return bool(self.result.swing_jurors)

    @property
    def mentions(self) -> list[Mention]:
        return list(self.decision.mentions.all()) if self.decision else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliberation:
    """All eligible files, by descending total. `levels` and `mentions` are those that may be awarded, by code."""

    edition: Edition
    files: list[DeliberatedFile]
    levels: Mapping[str, Level]
    mentions: Mapping[str, Mention]
    best_total: BestTotal | None

    def find_file(self, reference: str) -> DeliberatedFile | None:
        return next((file for file in self.files if file.reference == reference), None)


def read_deliberation(edition: Edition, *, references: Collection[str] | None = None) -> Deliberation:
    """Compute the edition as it stands, and set its decisions and deferrals beside.

    With `references`, of these files alone: ranks and the best total are then among them.
    """
    results = compute_case(load_case(edition, references=references))
    statuses = decision_statuses(edition=edition, results=results)
    deferred = frozenset(reference for reference, status in statuses.items() if status.is_deferred)
    return Deliberation(
        edition=edition,
        files=_read_files(edition, results=results, statuses=statuses),
        levels={level.code: level for level in edition.levels.order_by("sort_order", "id")},
        mentions={mention.code: mention for mention in edition.mentions.order_by("sort_order", "id")},
        best_total=propose_best_total(edition=edition, results=results, deferred=deferred),
    )


def _read_files(
    edition: Edition, *, results: Mapping[str, Result], statuses: Mapping[str, DecisionStatus]
) -> list[DeliberatedFile]:
    # Before the decisions: whoever changes one meanwhile is seen as a change to come, never overlooked.
    changes = _read_last_changes(edition)
    decisions, deferrals = _read_decisions(edition), _read_deferrals(edition)
    ranks = rank_results(results.values())
    return [
        DeliberatedFile(
            result=result,
            status=statuses[result.candidature.reference],
            decision=decisions.get(result.candidature.reference),
            deferral=deferrals.get(result.candidature.reference),
            last_change=changes.get(result.candidature.reference, 0),
            rank=ranks.get(result.candidature.reference),
            threshold=find_nearest_threshold(result),
            spread=find_widest_spread(result),
        )
        for result in sort_by_total(results.values())
    ]


def _read_decisions(edition: Edition) -> dict[str, Decision]:
    decisions = Decision.objects.filter(candidature__edition=edition).prefetch_related("mentions")
    related = decisions.select_related("candidature", "awarded_level", "computed_level")
    return {decision.candidature.reference: decision for decision in related}


def _read_deferrals(edition: Edition) -> dict[str, Deferral]:
    deferrals = Deferral.objects.filter(candidature__edition=edition, ended_at=None).select_related("candidature")
    return {deferral.candidature.reference: deferral for deferral in deferrals}


def _read_last_changes(edition: Edition) -> dict[str, int]:
    changes = DecisionChange.objects.filter(candidature__edition=edition).order_by()
    return dict(changes.values_list("candidature__reference").annotate(last=Max("pk")))
