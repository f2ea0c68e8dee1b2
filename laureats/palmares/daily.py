# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rehearsals of the last week: one a day and edition, mailed to those who may release."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from label.models import Edition
from laureats.authors import Author, author_of_schedule
from laureats.faults import Refused
from laureats.models import ReleaseEvent
from laureats.palmares.attempts import kind_of
from laureats.palmares.events import record_event
from laureats.palmares.mails import mail_alert, mail_ready
from laureats.palmares.rehearsal import Rehearsal, rehearse_release
from laureats.palmares.sealing import lock_edition
from laureats.palmares.tasks import LAST_WEEK

Kind = ReleaseEvent.Kind


def check_releases() -> tuple[str, ...]:
    """Rehearse every edition whose results come within a week, once a calendar day; return the codes rehearsed."""
    author = author_of_schedule()
    editions = _coming_editions(timezone.now()).order_by("results_at", "pk")
    return tuple(edition.code for edition in editions if _check_today(edition, author=author))


def _check_today(edition: Edition, *, author: Author) -> bool:
    """Rehearse under the edition's lock, so that two timers do it once; mail when it is free again."""
    with transaction.atomic():
        locked = lock_edition(edition)
        if locked.is_released or _was_checked_today(locked, author=author):
            return False
        outcome = _rehearse_and_record(locked, author=author)
    if isinstance(outcome, Refused):
        mail_alert(edition=edition, kind=kind_of(outcome), faults=outcome.faults, author=author)
    else:
        mail_ready(edition=edition, awards=outcome.awards, fingerprint=outcome.fingerprint, author=author)
    return True


def _rehearse_and_record(edition: Edition, *, author: Author) -> Rehearsal | Refused:
    try:
        rehearsal = rehearse_release(edition=edition, author=author)
    except Refused as refusal:
        record_event(edition=edition, kind=kind_of(refusal), author=author, faults=refusal.faults)
        return refusal
    record_event(edition=edition, kind=Kind.CHECKED, author=author)
    return rehearsal


def _was_checked_today(edition: Edition, *, author: Author) -> bool:
    kinds = [Kind.CHECKED, Kind.REFUSED, Kind.FAILED]
    made = ReleaseEvent.objects.filter(edition=edition, kind__in=kinds, author_name=author.name)
    return made.filter(at__date=timezone.localdate()).exists()


def _coming_editions(now: datetime) -> QuerySet[Edition]:
    return Edition.objects.filter(released_at=None, results_at__gt=now, results_at__lte=now + LAST_WEEK)
