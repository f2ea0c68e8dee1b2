# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file that goes away while somebody writes it: joined to another by the secretariat, or erased."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from laureats.intake.privacy.retention import purge_edition
from laureats.models import Answer, ApplicantLink, Candidature, EvidenceFile, FileAccess, Invitation
from tests.laureats.intake.desk_factories import ADA
from tests.laureats.intake.factories import SECRET, make_link, make_request
from tests.laureats.intake.meanwhile import LINK_USED, join_away, meanwhile
from tests.laureats.intake.submission.files import address, list_events, make_evidence, make_ready_file
from tests.page_tree import make_home

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
GONE = "The secretariat joined this file to another of your body, or erased it, since you opened this page."
SENT = {
    "application_people": {"referent_name": "Dominique Petit", "version": "0"},
    "application_submit": {"consent": "on"},
    "application_withdraw": {"deed": "withdraw", "reason": "Trop tard pour nous"},
}


@pytest.fixture
def candidature(db):
    make_home()
    return make_ready_file()


def send_while_joined(client, candidature, *, to, data):
    """Send a page of a file that is joined at that instant. Return the answer and the file that is kept."""
    kept = []
    with meanwhile(lambda: kept.append(join_away(candidature)), after=LINK_USED):
        answer = client.post(to, data)
    return answer, kept[0]


@pytest.mark.parametrize(("page", "data"), SENT.items())
def test_what_is_sent_to_a_file_just_joined_is_refused_in_words(client, candidature, page, data):
    answer, kept = send_while_joined(client, candidature, to=address(page), data=data)

    assert (answer.status_code, GONE in answer.content.decode()) == (409, True)
    assert (list_events(kept), Candidature.objects.get().status) == (["joined"], "draft")


def test_the_words_of_a_page_are_given_back_and_the_link_opens_the_kept_file(client, candidature):
    to = reverse("application_domain", args=[SECRET, "STR"])
    upload = SimpleUploadedFile("delib.txt", "Délibération".encode())
    data = {"answer-STR.politique": "Une autre politique", "seen-STR.politique": "0.", "file-STR.piece": upload}
    answer, kept = send_while_joined(client, candidature, to=to, data=data | {"go": "stay"})

    page = answer.content.decode()
    shown = [word in page for word in ("Une autre politique", "to be chosen again", address("application_file"))]
    assert (answer.status_code, shown, "stay" in page) == (409, [True, True, True], False)
    assert (kept.answers.get().value, EvidenceFile.objects.count()) == ("Une délibération de 2024.", 0)


def test_a_page_that_saves_by_itself_is_told(client, candidature):
    data = {"answer-STR.politique": "Une autre politique"}
    answer, _kept = send_while_joined(client, candidature, to=address("application_autosave"), data=data)

    assert (answer.status_code, answer.json()["closed"].startswith(GONE)) == (409, True)
    assert Answer.objects.get().value == "Une délibération de 2024."


def test_closing_the_access_of_a_colleague_of_a_file_just_joined_writes_nothing(client, candidature):
    colleague = make_link(candidature, role="colleague", secret="c", email="alix@angouleme.example")
    data = {"deed": "close", "colleague": colleague.pk}
    answer, _kept = send_while_joined(client, candidature, to=address("application_people"), data=data)

    colleague.refresh_from_db()
    assert (answer.status_code, colleague.revoked_at) == (409, None)


def test_a_file_of_a_candidature_just_joined_is_not_handed_over(client, candidature):
    file = make_evidence(candidature)
    file.file.save("piece.pdf", SimpleUploadedFile("piece.pdf", b"%PDF-"), save=True)
    with meanwhile(lambda: join_away(candidature), after='SELECT "laureats_evidencefile"'):
        answer = client.get(reverse("application_evidence", args=[SECRET, file.identifier]))

    assert (answer.status_code, FileAccess.objects.count()) == (409, 0)


def test_an_elected_representative_whose_link_was_closed_keeps_their_words(client, candidature):
    make_link(candidature, role="referent", secret="elue", email="maire@angouleme.example")
    data = {"deed": "decline", "reason": "Personne ne m’en a parlé"}
    to = address("application_mandate", secret="elue")
    answer, kept = send_while_joined(client, candidature, to=to, data=data)

    page = answer.content.decode()
    assert (answer.status_code, "Personne ne m’en a parlé" in page, "ask for another" in page) == (409, True, True)
    assert list_events(kept) == ["joined"]


def test_an_answer_to_an_invitation_of_a_file_just_joined_is_refused(client, candidature):
    Invitation.objects.create(candidature=candidature, told_hour=candidature.created_at)
    make_link(candidature, role="invitation", secret="invite")
    to = address("application_invitation", secret="invite")
    answer, _kept = send_while_joined(client, candidature, to=to, data={"reply": "regrets", "seen": ""})

    assert (answer.status_code, Invitation.objects.get().reply) == (409, "waiting")


def test_a_request_just_erased_opens_nothing(client):
    make_home()
    request = make_request()
    with meanwhile(lambda: purge_edition(request.edition, author=ADA), after=LINK_USED):
        answer = client.post(reverse("application_confirm", args=[SECRET]))

    assert (answer.status_code, "This link is not open" in answer.content.decode()) == (404, True)
    assert (Candidature.objects.count(), ApplicantLink.objects.count()) == (0, 0)


def test_a_mandate_just_erased_is_confirmed_by_nobody(client, candidature):
    make_link(candidature, role="referent", secret="elue")
    with meanwhile(lambda: purge_edition(candidature.edition, author=ADA), after=LINK_USED):
        answer = client.post(address("application_mandate", secret="elue"), {"deed": "confirm"})

    candidature.refresh_from_db()
    assert "This link was closed meanwhile" in answer.content.decode()
    assert candidature.mandate_confirmed_at is None
