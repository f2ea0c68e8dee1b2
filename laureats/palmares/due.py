# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a timer or the worker runs: the scheduled releases whose hour has come."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from label.models import Edition
from laureats.authors import author_of_schedule
from laureats.faults import Fault, Refused
from laureats.intake.evidence_sweeping import sweep_evidence_once_a_day
from laureats.models import ReleaseEvent
from laureats.palmares.attempts import guard_release, kind_of, note_refusal
from laureats.palmares.daily import check_releases
from laureats.palmares.events import tell_faults
from laureats.palmares.releasing import publish_sealed
from laureats.palmares.sealing import lock_edition
from laureats.proposals.sweeping import sweep_once_a_day


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReleases:
    """The codes of the editions published, and the faults of those that could not be, by code.

    `checked` are the codes of the editions that were rehearsed besides.
    """

    released: tuple[str, ...]
    refused: Mapping[str, tuple[Fault, ...]]
    checked: tuple[str, ...] = field(default=())


def run_due() -> DueReleases:
    """Publish what is due, then rehearse what comes within a week and sweep, once a day: neither delays a release."""
    done = release_due()
    checked = check_releases()
    sweep_once_a_day()
    sweep_evidence_once_a_day()
    return DueReleases(released=done.released, refused=done.refused, checked=checked)


def release_due() -> DueReleases:
    """Publish every scheduled edition whose hour has come, each in its own transaction.

    One that is refused or fails holds back none: it is written down and mailed once, and tried again at the next run.
    """
    released: list[str] = []
    refused: dict[str, tuple[Fault, ...]] = {}
    for edition in _due_editions().order_by("results_at", "pk"):
        try:
            if _publish_if_due(edition):
                released.append(edition.code)
        except Refused as refusal:
            _note_once(refusal, edition=edition)
            refused[edition.code] = refusal.faults
    return DueReleases(released=tuple(released), refused=refused)


def _publish_if_due(edition: Edition) -> bool:
    return guard_release(lambda: _look_again_and_publish(edition), edition=edition)


def _look_again_and_publish(edition: Edition) -> bool:
    """Look again once the edition is ours: meanwhile it may have been released, unsealed, held or put off."""
    lock_edition(edition)
    return _due_editions().filter(pk=edition.pk).exists() and publish_sealed(edition)


def _note_once(refusal: Refused, *, edition: Edition) -> None:
    """Note a refusal unless the journal has the same one since the hour came: a timer runs every minute."""
    with transaction.atomic():
        hour = lock_edition(edition).results_at
        known = ReleaseEvent.objects.filter(edition=edition, kind=kind_of(refusal), results_at=hour, at__gte=hour)
        if any(event.faults == tell_faults(refusal.faults) for event in known):
            return
    note_refusal(refusal, edition=edition, author=author_of_schedule())


def _due_editions() -> QuerySet[Edition]:
    return Edition.objects.filter(palmares__release_scheduled=True, released_at=None, results_at__lte=timezone.now())
