# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Inviting candidates to the ceremony, all alike: nothing of the results is read here."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from core.formats import round_apostrophes
from label.models import Edition
from laureats.authors import Author
from laureats.correspondence.letters import Letter
from laureats.faults import Fault, Refused
from laureats.intake.ceremony.guests import INVITATION, KINDS, UPDATE, Status, has_moved
from laureats.intake.ceremony.moments import invitation_term, is_over, tell_ceremony
from laureats.intake.ceremony.sending import Addressed, Sending, cancel_unsent, send_once
from laureats.intake.ceremony.wording import Wording, usual_wording
from laureats.intake.events import Kind, note_event
from laureats.intake.mail_templates import Purpose
from laureats.models import ApplicantLink, Candidature, CandidatureMail, Invitation, MailState
from laureats.palmares.sealing import lock_edition

INVITED = (Status.ELIGIBLE, Status.SUBMITTED)


@transaction.atomic
def invite(*, edition: Edition, addressed: Sequence[Addressed], wording: Wording, author: Author) -> int:
    """Write to those who were told nothing of the ceremony as it now is, and return how many mails go.

    Raise `Refused`, having queued nothing, without a ceremony to come or with words that cannot be filled in.
    """
    locked = lock_edition(edition)
    faults = [*find_obstacles(locked), *_find_strangers(addressed, edition=locked)]
    if faults:
        raise Refused(faults)
    wording.check()
    return sum(_invite(each, edition=locked, wording=wording, author=author) for each in addressed)


def find_obstacles(edition: Edition) -> list[Fault]:
    """Return why nobody can be invited."""
    if edition.ceremony_at is None:
        message = _("The edition has no date of ceremony: enter it among its dates, then invite.")
        return [Fault(code="no_ceremony", message=message)]
    if is_over(edition):
        return [Fault(code="ceremony_over", message=_("The ceremony is over: nobody is invited any more."))]
    return []


def write_invitation(candidature: Candidature, *, edition: Edition, wording: Wording) -> Letter:
    """Write the mail as this candidate has it, the link apart."""
    words = {
        "organisme": round_apostrophes(candidature.territory.display_name),
        "édition": edition.name,
        "responsable": candidature.manager_name,
    }
    return wording.fill_in(words | tell_ceremony(edition))


def _find_strangers(addressed: Sequence[Addressed], *, edition: Edition) -> list[Fault]:
    chosen = [each.candidature.pk for each in addressed]
    candidates = Candidature.objects.filter(edition=edition, pk__in=chosen, status__in=INVITED)
    known = set(candidates.values_list("pk", flat=True))
    message = _("%(reference)s is neither eligible nor submitted: it is not invited.")
    return [
        Fault(code="not_a_candidate", message=message % {"reference": each.candidature.reference})
        for each in addressed
        if each.candidature.pk not in known
    ]


def _invite(to: Addressed, *, edition: Edition, wording: Wording, author: Author) -> bool:
    invitation = _tell(to.candidature, edition=edition)
    kind = UPDATE if _knows_another(to, invitation=invitation) else INVITATION
    chosen = usual_wording(Purpose.INVITATION, name=kind) if kind == UPDATE else wording
    sending = Sending(
        occasion=name_invitation(invitation),
        kind=kind,
        role=ApplicantLink.Role.INVITATION,
        expires_at=invitation_term(edition),
        author_name=author.name,
    )
    letter = write_invitation(to.candidature, edition=edition, wording=chosen)
    is_sent = send_once(sending, to=to, letter=letter)
    if is_sent:
        note_event(candidature=to.candidature, kind=Kind.INVITED, author_name=author.name)
    return is_sent


def name_invitation(invitation: Invitation) -> str:
    """Return the occasion that an invitation is, as the ceremony now stands."""
    return f"invitation:{invitation.pk}:{invitation.sequence}"


def _tell(candidature: Candidature, *, edition: Edition) -> Invitation:
    """Return the invitation, with the hour and the place that its next mail tells."""
    told = {"told_hour": edition.ceremony_at, "told_place": edition.ceremony_place}
    invitation, is_new = Invitation.objects.get_or_create(candidature=candidature, defaults=told)
    if not is_new and has_moved(invitation, edition=edition):
        # What has not left yet would tell the former hour.
        cancel_unsent(candidature=candidature, kind__in=KINDS)
        invitation.sequence += 1
        Invitation.objects.filter(pk=invitation.pk).update(sequence=invitation.sequence, **told)
    return invitation


def _knows_another(to: Addressed, *, invitation: Invitation) -> bool:
    """Tell whether this address was told of the ceremony as it was before it moved, and not yet as it is."""
    told = CandidatureMail.objects.filter(
        candidature=to.candidature, kind__in=(INVITATION, UPDATE), recipient__iexact=to.address, state=MailState.SENT
    )
    return told.exclude(key__startswith=f"{name_invitation(invitation)}:").exists()
