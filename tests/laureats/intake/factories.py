# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition whose form is open, a file that somebody fills in, and the link by which they do."""

from datetime import timedelta

from django.utils import timezone

from label.models import Domain
from laureats.models import ApplicantLink, ApplicationRequest, Candidature
from laureats.personal_links import digest_of
from tests.factories import EditionFactory, TerritoryFactory

SECRET = "un-secret"  # Of a test.
ASKED = {
    "STR": [
        {"code": "politique", "text": "Votre politique ?", "text_en": "Your policy?", "required": True},
        {"code": "vote", "type": "yes_no", "text": "Est-elle votée ?", "forms": ["full", "simplified"]},
        {"code": "piece", "type": "file", "text": "Joignez la délibération."},
    ],
    "LOG": [
        {
            "code": "part",
            "type": "number",
            "text": "Quelle part des postes ?",
            "unit": "%",
            "minimum": 0,
            "maximum": 100,
        },
        {"code": "depot", "type": "link", "text": "Où est votre code ?", "forms": ["full", "simplified"]},
        {"code": "licence", "type": "choice", "text": "Quelle licence ?", "choices": ["AGPL", "EUPL"]},
        "Que changerait le label ?",
    ],
}


def make_open_edition(*, code="2026", asked=ASKED, **fields):
    """Return an edition whose form opened yesterday and closes in nine days, with two domains of questions."""
    today = timezone.localdate()
    dates = {"opens_on": today - timedelta(days=1), "closes_on": today + timedelta(days=9)}
    edition = EditionFactory(code=code, **(dates | fields))
    for order, (domain, questions) in enumerate(asked.items()):
        values = {"name": f"Domaine {domain}", "name_en": f"Domain {domain}", "weight": "1", "sort_order": order}
        Domain.objects.create(edition=edition, code=domain, questions=questions, **values)
    return edition


def make_candidature(edition=None, *, name="Angoulême", reference="2026-0001", status="draft", **fields):
    territory = fields.pop("territory", None) or TerritoryFactory(name=name)
    values = {"source": Candidature.Source.FORM, "manager_name": "Camille Martin"}
    values |= {"manager_email": "camille@angouleme.example"} | fields
    return Candidature.objects.create(
        edition=edition or make_open_edition(), territory=territory, reference=reference, status=status, **values
    )


def make_link(candidature, *, role="holder", secret=SECRET, **fields):
    """Return an open link whose mail was sent."""
    values = {"name": "Camille Martin", "email": "camille@angouleme.example", "digest": digest_of(secret)}
    values |= {"expires_at": timezone.now() + timedelta(days=9)}
    return ApplicantLink.objects.create(candidature=candidature, role=role, **(values | fields))


def make_request(edition=None, *, secret=SECRET, **fields):
    """Return a request to apply with the link that its mail carried."""
    if not fields.get("declared_name"):
        fields.setdefault("territory", fields.get("territory") or TerritoryFactory(name="Angoulême"))
    values = {"name": "Camille Martin", "email": "camille@angouleme.example"} | fields
    request = ApplicationRequest.objects.create(edition=edition or make_open_edition(), **values)
    term = timezone.now() + timedelta(days=3)
    ApplicantLink.objects.create(
        request=request,
        role="request",
        name=request.name,
        email=request.email,
        digest=digest_of(secret),
        expires_at=term,
    )
    return request
