# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Someone asks for a body that has a file already: its holder and the secretariat are told, once."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from laureats.correspondence.letters import Letter
from laureats.intake.entry.letters import write_second_letter, write_second_notice
from laureats.intake.events import Kind, note_event
from laureats.intake.links import open_links
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.models import ApplicantLink, ApplicationRequest, Candidature

# The journal has them all.
TOLD_A_DAY = 10


def tell_second_applicant(candidature: Candidature, *, request: ApplicationRequest) -> None:
    """Write it in the journal, to the holder and to the secretariat, in the caller's transaction."""
    if request.opened_at is not None:
        return
    request.candidature, request.opened_at = candidature, timezone.now()
    request.save(update_fields=["candidature", "opened_at"])
    note_event(
        candidature=candidature,
        kind=Kind.SECOND_APPLICANT,
        author_name=request.name,
        detail={"request": request.pk},
    )
    if _is_to_tell(candidature, request=request):
        _tell(candidature, request=request)


def _is_to_tell(candidature: Candidature, *, request: ApplicationRequest) -> bool:
    """Tell whether a mail is due: not for whoever asks again, nor beyond what a day brings to anyone's mailbox."""
    others = ApplicationRequest.objects.filter(
        candidature=candidature, opened_at__gt=timezone.now() - timedelta(days=1)
    )
    told = [email.lower() for email in others.exclude(pk=request.pk).values_list("email", flat=True)]
    return request.email.lower() not in told and len(told) < TOLD_A_DAY


def _tell(candidature: Candidature, *, request: ApplicationRequest) -> None:
    letter = write_second_letter(candidature, asker_name=request.name)
    for place, holder in enumerate(_list_holders(candidature)):
        _queue(candidature, key=f"application-second:{request.pk}:{place}", recipient=holder, letter=letter)
    if settings.CANDIDATES_REPLY_TO:
        notice = write_second_notice(candidature, request=request)
        key = f"application-second-notice:{request.pk}"
        _queue(candidature, key=key, recipient=settings.CANDIDATES_REPLY_TO, letter=notice)


def _list_holders(candidature: Candidature) -> list[str]:
    links = open_links().filter(candidature=candidature, role=ApplicantLink.Role.HOLDER)
    found = sorted({email.lower() for email in links.values_list("email", flat=True)})
    return found or list(filter(None, [candidature.manager_email]))


def _queue(candidature: Candidature, *, key: str, recipient: str, letter: Letter) -> None:
    occasion = Occasion(
        key=key,
        kind="application_second",
        edition=candidature.edition,
        candidature=candidature,
        recipient=recipient,
    )
    queue_mail(occasion, letter=letter)
