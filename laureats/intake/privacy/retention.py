# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is not kept: the people of editions past their date, requests that nobody opened, links past their term."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from django.core.cache import cache
from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from core.after_commit import after_commit
from label.models import Edition
from laureats.authors import Author, author_of_schedule
from laureats.intake.events import Kind, note_edition_event
from laureats.intake.privacy.purged import erase_candidatures, erase_surroundings
from laureats.intake.texts import intake_of, purge_day
from laureats.models import ApplicantLink, ApplicationRequest, CandidatureMail, EditionIntake, EvidenceFile, SheetImport
from laureats.models.imports import private_storage

REQUEST_DAYS = 30
LINK_DAYS = 30
_ONE_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePurge:
    """An edition whose people are to be erased, since when, and how many candidatures it has."""

    edition: Edition
    day: date
    candidatures: int


def sweep_once_a_day() -> None:
    """Purge and sweep when nobody did today: timers come back every minute."""
    if cache.add(f"intake-swept-{timezone.localdate()}", True, _ONE_DAY):  # A value, not a switch.
        purge_due()
        sweep_intake()


def list_due() -> list[DuePurge]:
    """Return the editions past their date whose people are still there. One query."""
    today = timezone.localdate()
    editions = Edition.objects.filter(Q(intake=None) | Q(intake__purged_at=None)).select_related("intake")
    counted = editions.annotate(
        number=Count("candidatures", distinct=True), requests=Count("application_requests", distinct=True)
    )
    with_people = counted.filter(Q(number__gt=0) | Q(requests__gt=0)).order_by("code")
    return [due for edition in with_people for due in _due_of(edition, today=today)]


def purge_due() -> list[DuePurge]:
    """Erase the people of every edition past its date, each in its own transaction, and return those editions."""
    due = list_due()
    author = author_of_schedule()
    for each in due:
        purge_edition(each.edition, author=author)
    return due


@transaction.atomic
def purge_edition(edition: Edition, *, author: Author) -> None:
    """Erase people, mails, links, requests, files and free texts. What results need stays: reference, body, status."""
    locked = Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)
    intake = intake_of(locked)
    if intake.purged_at:
        return
    files = [*erase_candidatures(locked), *erase_surroundings(locked)]
    intake.purged_at = timezone.now()
    intake.save()
    note = _("At the term of the edition.")
    note_edition_event(edition=locked, kind=Kind.ERASED, author_name=author.name, note=note)
    after_commit(partial(_delete_files, files))


@transaction.atomic
def sweep_intake() -> None:
    """Delete the requests that nobody opened, and forget the addresses of links past their term."""
    now = timezone.now()
    requests = ApplicationRequest.objects.filter(opened_at=None, created_at__lt=now - timedelta(days=REQUEST_DAYS))
    CandidatureMail.objects.filter(link__request__in=requests).delete()
    requests.delete()
    past = ApplicantLink.objects.filter(expires_at__lt=now - timedelta(days=LINK_DAYS))
    past.exclude(email="").update(email="", digest=None)


def _due_of(edition: Edition, *, today: date) -> Iterator[DuePurge]:
    day = purge_day(getattr(edition, "intake", None) or EditionIntake(edition=edition))
    if day and day <= today:
        yield DuePurge(edition=edition, day=day, candidatures=edition.number)  # type: ignore[attr-defined]


def _delete_files(names: Collection[str]) -> None:
    """Delete the files that no row names any more: one content may stand for several."""
    named = {
        *EvidenceFile.objects.filter(file__in=names).values_list("file", flat=True),
        *SheetImport.objects.filter(file__in=names).values_list("file", flat=True),
    }
    for name in set(names) - named:
        private_storage().delete(name)
