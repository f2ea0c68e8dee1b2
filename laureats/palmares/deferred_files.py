# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files put off, and what still keeps each from joining the palmarès."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.models import Edition
from laureats import levels
from laureats.faults import Fault
from laureats.models import Deferral
from laureats.palmares.readiness import find_undecided
from laureats.results import DecisionStatus, compute_case, decision_statuses, list_deferred, load_case


@dataclass(frozen=True, slots=True, kw_only=True)
class DeferredFile:
    """A file put off, the code of the level decided since, and what still keeps it from being published."""

    deferral: Deferral
    awarded_level: str | None
    obstacles: list[Fault]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeferredResults:
    """The deferred files that can be computed, by reference, and where their decisions stand."""

    results: Mapping[str, levels.Result]
    statuses: Mapping[str, DecisionStatus]

    def find_level(self, reference: str) -> str | None:
        status = self.statuses.get(reference)
        return status.awarded_level if status else None

    def find_obstacles(self, reference: str) -> list[Fault]:
        """Return what keeps one deferred file from being published."""
        if reference not in self.results:
            message = _("%(reference)s is not eligible: it cannot be published.")
            return [Fault(code="not_eligible", message=message % {"reference": reference})]
        return find_undecided(self.results[reference], status=self.statuses[reference])


def list_deferred_files(edition: Edition) -> list[DeferredFile]:
    """Return the files put off, by reference, in a number of queries that does not grow with them."""
    deferrals = Deferral.objects.filter(candidature__edition=edition, ended_at=None).select_related("candidature")
    listed = list(deferrals.order_by("candidature__reference"))
    deferred = compute_deferred(edition, references={deferral.candidature.reference for deferral in listed})
    return [
        DeferredFile(
            deferral=deferral,
            awarded_level=deferred.find_level(deferral.candidature.reference),
            obstacles=deferred.find_obstacles(deferral.candidature.reference),
        )
        for deferral in listed
    ]


def compute_deferred(edition: Edition, *, references: Collection[str]) -> DeferredResults:
    """Compute these files, those of them that are deferred and eligible."""
    results = compute_case(load_case(edition), references=set(references) & list_deferred(edition))
    return DeferredResults(results=results, statuses=decision_statuses(edition=edition, results=results))
