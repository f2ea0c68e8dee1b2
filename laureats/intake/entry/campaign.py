# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The campaign that one may apply to, as it stands now for everybody or for one body."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from label.kinds import Kind
from label.models import Edition
from label.queries import current_campaign
from laureats.intake.periods import Period, PeriodState, period_of
from laureats.intake.texts import intake_of
from laureats.models import EditionIntake, Extension, Territory


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    edition: Edition
    period: Period
    state: PeriodState
    intake: EditionIntake
    # Closed for everybody, while some bodies were given more time: they must still find themselves.
    has_given_time: bool = False

    @property
    def is_open(self) -> bool:
        return self.state is PeriodState.OPEN

    @property
    def can_search(self) -> bool:
        return self.is_open or self.has_given_time


def read_campaign(*, territory: Territory | None = None) -> Campaign | None:
    """Return the campaign that is open, else the next one, else the last one; with the time given to one body."""
    edition = _find_extended(territory) or current_campaign()
    if edition is None:
        return None
    period = period_of(edition, territory=territory)
    state = PeriodState.CLOSED if edition.is_sealed else period.state_at(timezone.now())
    has_given_time = state is not PeriodState.OPEN and _list_extensions(Q(territory__isnull=False)).exists()
    return Campaign(
        edition=edition, period=period, state=state, intake=intake_of(edition), has_given_time=has_given_time
    )


def may_simplify(*, intake: EditionIntake, territory: Territory | None) -> bool:
    """Tell whether a body may choose the simplified form: a commune whose population is known, and small enough."""
    if territory is None or territory.kind != Kind.COMMUNE or territory.population is None:
        return False
    return intake.simplified_below is not None and territory.population < intake.simplified_below


def _find_extended(territory: Territory | None) -> Edition | None:
    """Return the edition whose dates are over and which is still open: for everybody, or for that body."""
    concerned = Q(territory=None) | Q(territory=territory) if territory else Q(territory=None)
    found = _list_extensions(concerned).filter(edition__closes_on__lt=timezone.localdate())
    extension = found.order_by("edition__closes_on").select_related("edition").first()
    return extension.edition if extension and not extension.edition.is_sealed else None


def _list_extensions(concerned: Q) -> QuerySet[Extension]:
    return Extension.objects.filter(concerned, until__gt=timezone.now())
