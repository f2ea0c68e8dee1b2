# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The hour of a release: set, moved, held, or now."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.models import Palmares, ReleaseEvent
from laureats.palmares.events import record_event
from laureats.palmares.releasing import release_palmares, set_results_at
from laureats.palmares.sealing import lock_edition
from laureats.palmares.tasks import queue_what_comes

Kind = ReleaseEvent.Kind


@transaction.atomic
def move_results(*, edition: Edition, at: datetime, author: Author, reason: str = "") -> None:
    """Move the hour of the results; when a release was scheduled, write down that it waits for another one."""
    locked = lock_edition(edition)
    set_results_at(edition=edition, at=at)
    if locked.results_at != at and at > timezone.now() and _is_scheduled(locked):
        record_event(edition=edition, kind=Kind.POSTPONED, author=author, reason=reason)
        queue_what_comes(edition)


@transaction.atomic
def release_at(*, edition: Edition, at: datetime, author: Author, reason: str = "") -> None:
    """Move the hour, then publish if it has come, else schedule; both or neither. Raise `Refused`."""
    move_results(edition=edition, at=at, author=author, reason=reason)
    release_palmares(edition=edition, author=author)


@transaction.atomic
def schedule_release(*, edition: Edition, at: datetime, author: Author, reason: str = "") -> None:
    """Seal if need be, and have the results published at an hour to come, later or sooner than the one that stood.

    Raise `Refused` when the hour is past, the results are public, or the seal is refused.
    """
    if lock_edition(edition).is_released:
        raise Refused([_public_already()])
    if at <= timezone.now():
        message = _("This hour is past: choose one to come, or release now.")
        raise Refused([Fault(code="past_hour", message=message)])
    release_at(edition=edition, at=at, author=author, reason=reason)


@transaction.atomic
def hold_release(*, edition: Edition, author: Author, reason: str = "") -> None:
    """Take a scheduled release off its hour: nothing leaves until someone gives another. The seal stays.

    A reason is kept when there is one: stopping waits for no sentence. Raise `Refused` when nothing is scheduled.
    """
    locked = lock_edition(edition)
    if locked.is_released:
        raise Refused([_public_already()])
    if not _is_scheduled(locked):
        raise Refused([Fault(code="not_scheduled", message=_("No release is scheduled: nothing will leave."))])
    Palmares.objects.filter(edition=locked).update(release_scheduled=False)
    record_event(edition=locked, kind=Kind.HELD, author=author, reason=reason)


@transaction.atomic
def check_hour_stands(seen: datetime | None, *, edition: Edition) -> None:
    """Raise `Refused` when the hour is no longer the one that someone saw: two people on two phones move it once.

    Within a transaction: the edition's row is locked until its end.
    """
    if lock_edition(edition).results_at != seen:
        message = _("The hour has changed meanwhile: look at it before you move it again.")
        raise Refused([Fault(code="hour_moved", message=message)])


@transaction.atomic
def check_seal_stands(seen: str, *, edition: Edition) -> None:
    """Raise `Refused` when what is sealed no longer has the fingerprint that someone saw, or nothing is sealed.

    Within a transaction: the edition's row is locked until its end.
    """
    locked = lock_edition(edition)
    if not Palmares.objects.filter(edition=locked, fingerprint=seen).exists():
        message = _("The decisions are no longer those that you were shown: look again before you publish.")
        raise Refused([Fault(code="seal_moved", message=message)])


def _is_scheduled(edition: Edition) -> bool:
    return Palmares.objects.filter(edition=edition, release_scheduled=True, released_at=None).exists()


def _public_already() -> Fault:
    return Fault(code="released", message=_("The results are public already."))
