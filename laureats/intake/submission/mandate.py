# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The elected representative confirms, by a personal link, that the body applies: a file needs it to be eligible."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laureats.faults import Refused
from laureats.intake.events import Kind, count_today, note_event
from laureats.intake.gate import check_status, lock_file, lock_open_file, refuse
from laureats.intake.links import open_links, term_in
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.intake.submission.letters import write_mandate_answer_letter, write_mandate_letter
from laureats.intake.submission.recipients import mail_holders
from laureats.models import ApplicantLink, Candidature, IntakeEvent

Role = ApplicantLink.Role
Status = Candidature.Status
MANDATE_DAYS = 90
# Whoever holds a file can have us write to an address of their choice: so many times a day, no more.
ASKS_A_DAY = 5
# Each answer writes to those who hold the file.
ANSWERS_A_DAY = 10
# Pressed twice, the button sends once.
_PAUSE = timedelta(minutes=10)
_ANSWERABLE = (Status.DRAFT, Status.SUBMITTED, Status.ELIGIBLE)


def is_mandate_confirmed(candidature: Candidature) -> bool:
    return candidature.mandate_confirmed_at is not None


@transaction.atomic
def ask_for_mandate(candidature: Candidature, *, author_name: str) -> bool:
    """Send the elected representative a link to confirm; False when one just left. Raises `Refused`."""
    locked = lock_open_file(candidature)
    if not (locked.referent_name and locked.referent_email):
        message = _("Write the name and the mail address of the elected representative, save, then ask.")
        raise refuse("no_referent", message)
    if is_mandate_confirmed(locked):
        raise refuse("confirmed", _("The mandate is confirmed already: there is nothing to ask."))
    return ask_referent(locked, author_name=author_name)


def ask_referent(candidature: Candidature, *, author_name: str) -> bool:
    """Write the link and its mail, in the transaction of a caller who has locked the file."""
    if not candidature.referent_email or is_mandate_confirmed(candidature) or _just_asked(candidature):
        return False
    if _count_asks(candidature) >= ASKS_A_DAY:
        message = _("The elected representative was written to %(number)d times today: try again tomorrow.")
        raise refuse("too_many", message % {"number": ASKS_A_DAY})
    _close_links(candidature)
    link = ApplicantLink.objects.create(
        role=Role.REFERENT,
        candidature=candidature,
        name=candidature.referent_name[:150],
        email=candidature.referent_email,
        expires_at=term_in(MANDATE_DAYS),
    )
    note_event(candidature=candidature, kind=Kind.MANDATE_ASKED, author_name=author_name)
    _mail_link(candidature, link=link)
    return True


def try_to_ask(candidature: Candidature, *, author_name: str) -> None:
    """Ask if it may be: what is being done besides, a file sent, does not wait for it."""
    try:
        ask_referent(candidature, author_name=author_name)
    except Refused:
        return


def forget_mandate(candidature: Candidature, *, author_name: str) -> None:
    """Close the links of the former address and take its confirmation back, for another person answers now."""
    closed = _close_links(candidature)
    if not closed and not is_mandate_confirmed(candidature):
        return
    candidature.mandate_confirmed_at, candidature.mandate_confirmed_by = None, ""
    candidature.save(update_fields=["mandate_confirmed_at", "mandate_confirmed_by"])
    note = _("The mail address of the elected representative changed: their mandate is to confirm again.")
    note_event(candidature=candidature, kind=Kind.MANDATE_ASKED, author_name=author_name, note=note)


@transaction.atomic
def confirm_mandate(link: ApplicantLink) -> None:
    """Write that the mandate is confirmed, once. Raises `Refused` when the link or the file is closed meanwhile."""
    locked = _lock_for_answer(link)
    if is_mandate_confirmed(locked):
        return
    locked.mandate_confirmed_at, locked.mandate_confirmed_by = timezone.now(), link.name or locked.referent_name[:150]
    locked.save(update_fields=["mandate_confirmed_at", "mandate_confirmed_by"])
    event = note_event(candidature=locked, kind=Kind.MANDATE_CONFIRMED, author_name=link.name)
    _tell_holders(locked, event=event)


@transaction.atomic
def decline_mandate(link: ApplicantLink, *, reason: str) -> None:
    """Write that the mandate is declined, and why; a confirmation is taken back. Raises `Refused`."""
    locked = _lock_for_answer(link)
    locked.mandate_confirmed_at, locked.mandate_confirmed_by = None, ""
    locked.save(update_fields=["mandate_confirmed_at", "mandate_confirmed_by"])
    event = note_event(candidature=locked, kind=Kind.MANDATE_REFUSED, author_name=link.name, note=reason)
    _tell_holders(locked, event=event)


def _lock_for_answer(link: ApplicantLink) -> Candidature:
    assert link.candidature is not None  # noqa: S101  # A constraint of the database ties it to the role.
    locked = lock_file(link.candidature)
    if not open_links().filter(pk=link.pk).exists():
        raise refuse("link_closed", _("This link was closed meanwhile: another person is named in the file."))
    if locked.edition.is_sealed:
        raise refuse("sealed", _("The edition is decided: a mandate can no longer be confirmed or declined."))
    check_status(locked, statuses=_ANSWERABLE)
    if count_today(locked, kinds=[Kind.MANDATE_CONFIRMED, Kind.MANDATE_REFUSED]) >= ANSWERS_A_DAY:
        message = _("The mandate was answered %(number)d times today: try again tomorrow.")
        raise refuse("too_many", message % {"number": ANSWERS_A_DAY})
    return locked


def _just_asked(candidature: Candidature) -> bool:
    links = open_links().filter(candidature=candidature, role=Role.REFERENT, email__iexact=candidature.referent_email)
    return links.filter(created_at__gt=timezone.now() - _PAUSE).exists()


def _count_asks(candidature: Candidature) -> int:
    since = timezone.now() - timedelta(days=1)
    events = IntakeEvent.objects.filter(candidature=candidature, kind=Kind.MANDATE_ASKED, note="", at__gt=since)
    return events.count()


def _close_links(candidature: Candidature) -> int:
    links = ApplicantLink.objects.filter(candidature=candidature, role=Role.REFERENT, revoked_at=None)
    return links.update(revoked_at=timezone.now())


def _mail_link(candidature: Candidature, *, link: ApplicantLink) -> None:
    occasion = Occasion(
        key=f"mandate:{link.pk}",
        kind="mandate",
        edition=candidature.edition,
        candidature=candidature,
        recipient=link.email,
        link=link,
    )
    queue_mail(occasion, letter=write_mandate_letter(candidature))


def _tell_holders(candidature: Candidature, *, event: IntakeEvent) -> None:
    letter = write_mandate_answer_letter(candidature, reason=event.note)
    mail_holders(candidature, kind="mandate_answer", occasion=str(event.pk), letter=letter)
