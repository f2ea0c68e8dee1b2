# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What still stands in the way of a seal, file by file."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from label.definition.records import GridMissing, read_definition
from label.models import Domain, Edition
from laureats import levels
from laureats.faults import Fault
from laureats.results import DecisionStatus


def list_obstacles(*, results: Mapping[str, levels.Result], statuses: Mapping[str, DecisionStatus]) -> list[Fault]:
    """Return one fault for each eligible file that is undecided or to review, or one when there is none at all.

    Deferred files stand in nobody's way, but they cannot all be deferred.
    """
    if not results:
        return [Fault(code="no_candidature", message=_("No candidature of this edition is eligible."))]
    if all(statuses[reference].is_deferred for reference in results):
        message = _("Every eligible file is deferred: nothing is left to seal. Take at least one up again.")
        return [Fault(code="all_deferred", message=message)]
    return list(_obstacles(results, statuses))


def find_undecided(result: levels.Result, *, status: DecisionStatus) -> list[Fault]:
    """Return why a file cannot be published, deferred or not: it is undecided, or to review."""
    file = {"reference": result.candidature.reference, "territory": result.candidature.territory}
    if status.state == "none":
        message = _("%(reference)s, %(territory)s: no level is decided yet.")
        return [Fault(code="undecided", message=message % file)]
    if status.state == "to_review":
        message = _("%(reference)s, %(territory)s: its computed level has changed since the decision; decide again.")
        return [Fault(code="to_review", message=message % file)]
    return []


def list_grid_faults(edition: Edition) -> list[Fault]:
    """Return one fault for each domain whose marks count nowhere, for want of a weight, else one for a grid not known.

    What is sealed holds its grid: whoever reads it later must be able to compute it again.
    """
    return _find_unweighted(edition) or _find_missing_grid(edition)


def _find_unweighted(edition: Edition) -> list[Fault]:
    unweighted = Domain.objects.filter(edition=edition, weight=None, criteria__marks__isnull=False).distinct()
    message = _("The domain %(domain)s has marks and no weight: they count nowhere until it has one.")
    return [Fault(code="uncounted_marks", message=message % {"domain": domain.code}) for domain in unweighted]


def _find_missing_grid(edition: Edition) -> list[Fault]:
    try:
        read_definition(edition)
    except GridMissing as missing:
        return [Fault(code="grid_missing", message=str(missing))]
    return []


def _obstacles(results: Mapping[str, levels.Result], statuses: Mapping[str, DecisionStatus]) -> Iterator[Fault]:
    for reference, result in results.items():
        if statuses[reference].is_awaited:
            yield from find_undecided(result, status=statuses[reference])
