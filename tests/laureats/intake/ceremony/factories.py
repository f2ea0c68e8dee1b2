# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition with a ceremony to come, those who are invited, and what they answer."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.urls import reverse

from laureats.authors import Author
from laureats.intake.ceremony.inviting import invite
from laureats.intake.ceremony.result_letters import send_result_letters
from laureats.intake.ceremony.sending import Addressed
from laureats.intake.ceremony.wording import usual_wording
from laureats.intake.mail_templates import Purpose
from laureats.models import Candidature, CandidatureMail, Invitation
from tests.factories import CandidatureFactory, EditionFactory, TerritoryFactory
from tests.laureats.intake.factories import make_link

ADA = Author(name="Ada")
PARIS = ZoneInfo("Europe/Paris")
HELD_AT = datetime(2027, 1, 13, 18, tzinfo=PARIS)
BEFORE = "2027-01-04 10:00+01:00"
PLACE = "Palais des Communs"
ADDRESS = "camille@angouleme.example"


def make_ceremony(*names, reference=None, **fields):
    """Return an edition with a ceremony, and an eligible candidature a name."""
    edition = EditionFactory(**({"code": "2026", "ceremony_at": HELD_AT, "ceremony_place": PLACE} | fields))
    for number, name in enumerate(names or ["Angoulême"], start=1):
        CandidatureFactory(
            edition=edition,
            reference=reference or f"{edition.code}-{number:04}",
            territory=TerritoryFactory(name=name, department="16"),
            manager_name="Camille Martin",
            manager_email=f"camille@{TerritoryFactory._meta.model.objects.get(name=name).slug}.example",
        )
    return edition


def list_addressed(edition, *, address=None, after=0):
    candidatures = Candidature.objects.filter(edition=edition).select_related("edition", "territory")
    return [
        Addressed(candidature=each, address=address or each.manager_email, after=after)
        for each in candidatures.order_by("reference")
    ]


def invite_all(edition, **said):
    addressed = list_addressed(edition, **said)
    return invite(edition=edition, addressed=addressed, wording=usual_wording(Purpose.INVITATION), author=ADA)


def send_letters(edition, **said):
    wordings = {purpose: usual_wording(purpose) for purpose in (Purpose.LABELLED, Purpose.UNLABELLED)}
    addressed = [each for each in list_addressed(edition, **said) if each.address]
    return send_result_letters(edition=edition, addressed=addressed, wordings=wordings, author=ADA)


def make_invited(**fields):
    """Return the invitation of one candidature, whose link is open."""
    candidature = Candidature.objects.filter(edition=make_ceremony(**fields)).select_related("edition").get()
    make_link(candidature, role="invitation")
    told = {"told_hour": candidature.edition.ceremony_at, "told_place": PLACE}
    return Invitation.objects.create(candidature=candidature, **told)


def invitation_address(secret="un-secret"):  # Of a test.
    return reverse("application_invitation", args=[secret])


def list_mails():
    """Return the kind, the address and the state of each mail, the first one first."""
    return list(CandidatureMail.objects.order_by("pk").values_list("kind", "recipient", "state"))


def list_people(invitation):
    return list(invitation.attendees.values_list("name", "function"))
