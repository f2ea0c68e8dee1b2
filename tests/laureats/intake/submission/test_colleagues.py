# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.faults import Refused
from laureats.intake.submission.colleagues import add_colleague, close_access, list_colleagues
from laureats.models import ApplicantLink, CandidatureMail
from tests.laureats.intake.factories import make_candidature, make_link
from tests.laureats.intake.submission.files import list_events, make_ready_file

pytestmark = pytest.mark.django_db
ALIX = {"name": "Alix Petit", "email": "alix@angouleme.example"}


def add(candidature, **values):
    return add_colleague(candidature, **(ALIX | values), author_name="Camille Martin")


def test_a_colleague_is_sent_a_link_of_their_own():
    candidature = make_ready_file()

    link = add(candidature)

    assert list_colleagues(candidature) == [link]
    (mail,) = CandidatureMail.objects.all()
    assert (mail.recipient, mail.link, list_events(candidature)) == (ALIX["email"], link, ["colleague"])


@pytest.mark.parametrize("email", ["CAMILLE@angouleme.example", "Alix@angouleme.example"])
def test_an_address_that_has_a_link_is_refused(email):
    candidature = make_ready_file()
    add(candidature)

    with pytest.raises(Refused):
        add(candidature, email=email)

    assert len(list_colleagues(candidature)) == 1


def test_an_access_that_is_closed_opens_nothing():
    candidature = make_ready_file()
    link = add(candidature)

    assert close_access(candidature, key=link.pk, author_name="Camille Martin")
    assert not close_access(candidature, key=link.pk, author_name="Camille Martin")

    assert list_colleagues(candidature) == []
    assert list_events(candidature) == ["colleague", "colleague_away"]


def test_the_link_of_another_file_or_of_the_holder_is_not_closed():
    candidature = make_ready_file()
    other = make_candidature(candidature.edition, name="Royan", reference="2026-0002")
    theirs = make_link(other, role="colleague", secret="autre")
    holder = candidature.applicant_links.get()

    for link in (theirs, holder):
        assert not close_access(candidature, key=link.pk, author_name="Camille Martin")

    assert ApplicantLink.objects.exclude(revoked_at=None).count() == 0
