# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a guest and a reader of a result open by their links."""

import pytest
import time_machine

from label.models import Edition
from laureats.models import Candidature, FileAccess, Invitation
from tests.laureats.desk.desk_pages import count_queries, read_page, words_of
from tests.laureats.intake.ceremony.factories import BEFORE, invitation_address, list_people, make_invited
from tests.laureats.intake.factories import make_link
from tests.laureats.palmares.factories import make_released_edition, make_sealed_edition
from tests.page_tree import french

pytestmark = pytest.mark.django_db
RESULT = "/dossier/un-secret/resultat/"


@pytest.fixture
def before():
    with time_machine.travel(BEFORE, tick=False):
        yield


@pytest.fixture
def invitation(before):
    return make_invited()


def read_at(client, address):
    """Return the status of an answer and its text without its own address."""
    answer = client.get(address)
    return answer.status_code, answer.text.replace(address, "")


def link_to_result(edition, reference="2026-0001"):
    candidature = Candidature.objects.get(edition=edition, reference=reference)
    return make_link(candidature, role="result")


def test_the_page_tells_hour_and_place_and_keeps_for_itself(client, invitation):
    page = client.get(invitation_address())

    facts = " ".join(words_of(page, ".facts")).replace("\N{NO-BREAK SPACE}", " ")
    assert "mercredi 13 janvier 2027, 18 h" in facts
    assert (page["Cache-Control"], page["X-Robots-Tag"]) == ("private, no-store", "noindex, nofollow")


def test_an_answer_is_kept_and_shown_again(client, invitation):
    sent = {"reply": "comes", "name-1": "Camille Martin", "function-1": "DSI", "name-3": "Alex Roux", "note": "Merci"}

    page = client.post(invitation_address(), sent, follow=True)

    assert list_people(invitation) == [("Camille Martin", "DSI"), ("Alex Roux", "")]
    assert page.context["form"]["name-2"].value() == "Alex Roux"
    assert words_of(page, "#answered .notice__title") == ["Votre réponse est enregistrée. Merci !"]


@pytest.mark.parametrize(
    ("sent", "target"),
    [
        ({}, "#id_reply_0"),
        ({"reply": "comes"}, "#id_name-1"),
        ({"reply": "comes", "name-1": "A", "function-2": "Maire"}, "#id_name-2"),
    ],
)
def test_faults_lead_to_their_fields_and_nothing_typed_is_lost(client, invitation, sent, target):
    page = read_page(client.post(invitation_address(), {**sent, "note": "Bonjour"}))

    assert [link["href"] for link in page.select("#faults li a")] == [target]
    assert page.select_one(target) is not None
    assert page.select_one("#id_note").get_text().strip() == "Bonjour"
    assert Invitation.objects.get().reply == "waiting"


def test_an_answer_given_meanwhile_is_shown_and_replaced_on_purpose(client, invitation):
    client.post(invitation_address(), {"reply": "comes", "name-1": "Alex Roux"})

    page = client.post(invitation_address(), {"reply": "comes", "name-1": "Camille Martin"})
    seen = page.context["form"]["seen"].value()
    assert "Alex Roux" in " ".join(words_of(page, "section[aria-labelledby=other-title]"))
    client.post(invitation_address(), {"reply": "comes", "name-1": "Camille Martin", "seen": seen})

    assert list_people(invitation) == [("Camille Martin", "")]


def test_after_the_day_before_the_page_is_read_and_takes_nothing(client, invitation):
    client.post(invitation_address(), {"reply": "comes", "name-1": "Camille Martin"})

    with time_machine.travel("2027-01-20 10:00+01:00", tick=False):
        invitation.candidature.applicant_links.update(expires_at="2027-03-01T00:00+01:00")
        page = client.get(invitation_address())
        refused = client.post(invitation_address(), {"reply": "regrets"})

    assert ("Camille Martin" in page.text, read_page(page).select("form.invitation")) == (True, [])
    assert (refused.status_code, Invitation.objects.get().reply) == (200, "comes")


@pytest.mark.parametrize("role", ["holder", "result", "referent"])
def test_a_link_of_another_role_answers_as_an_unknown_one(client, invitation, role):
    make_link(invitation.candidature, role=role, secret="autre")

    assert read_at(client, invitation_address("autre")) == read_at(client, invitation_address("inconnu"))


def test_as_many_queries_whoever_comes(client, invitation):
    client.get(invitation_address())

    one = count_queries(lambda: client.get(invitation_address()))
    invitation.attendees.bulk_create(invitation.attendees.model(invitation=invitation, name=name) for name in "ABC")

    assert count_queries(lambda: client.get(invitation_address())) == one


def test_a_result_tells_its_level_and_opinion_behind_its_link(client):
    link_to_result(make_released_edition())

    page = client.get(RESULT)

    assert "Niveau 2" in " ".join(words_of(page, ".level"))
    assert page["Cache-Control"] == "private, no-store"


def test_before_the_release_a_link_answers_as_an_unknown_one_after_as_many_queries(client):
    link_to_result(make_sealed_edition())
    client.get(RESULT)

    known, unknown = RESULT, RESULT.replace("un-secret", "inconnu")

    assert read_at(client, known) == read_at(client, unknown)
    assert count_queries(lambda: client.get(known)) == count_queries(lambda: client.get(unknown))


def test_a_body_without_a_label_has_a_page_of_its_own(client):
    link_to_result(make_released_edition(), "2026-0003")

    words = " ".join(words_of(client.get(RESULT), "main"))

    assert "Le jury ne vous décerne pas le label cette fois-ci." in words


def test_the_letter_is_a_file_whose_taking_is_written_down(client):
    link_to_result(make_released_edition())

    answer = client.get(f"{RESULT}lettre.pdf")

    headers = answer["Content-Disposition"], answer["X-Content-Type-Options"], answer["Content-Security-Policy"]
    assert headers == (
        'attachment; filename="resultat-2026-0001.pdf"',
        "nosniff",
        "sandbox; default-src 'none'",
    )
    assert answer.content.startswith(b"%PDF-")
    assert list(FileAccess.objects.values_list("reader", "document")) == [
        (f"Camille Martin ({french('Reader of the result')})", "resultat-2026-0001.pdf")
    ]


def test_a_result_takes_nothing(client):
    link_to_result(make_released_edition())

    assert client.post(RESULT).status_code == 405
    assert Edition.objects.get().is_released
