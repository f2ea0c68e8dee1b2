# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What those who hold a file see and do at its pages."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from laureats.intake.links import MAX_ATTEMPTS
from laureats.intake.periods import period_of
from laureats.models import ApplicantLink, Candidature, FileAccess
from tests.laureats.intake.factories import make_candidature, make_link
from tests.laureats.intake.submission.files import PEOPLE, address, make_ready_file
from tests.page_reading import ReadPage

pytestmark = pytest.mark.django_db
PAGES = ["application_people", "application_submit", "application_withdraw", "application_reuse"]


@pytest.fixture(autouse=True)
def _home(home):
    return home


@pytest.fixture
def candidature():
    return make_ready_file()


@pytest.fixture
def colleague(candidature):
    return make_link(candidature, role="colleague", secret="alix", name="Alix Petit", email="alix@angouleme.example")


@pytest.fixture
def referent(candidature):
    return make_link(candidature, role="referent", secret="mandat", email=PEOPLE["referent_email"])


@pytest.mark.parametrize("page", [*PAGES, "application_mandate", "application_receipt"])
def test_an_unknown_link_and_one_of_another_role_answer_alike(client, candidature, referent, page):
    secret = "un-secret" if page == "application_mandate" else "mandat"

    unknown, other = client.get(address(page, secret="inconnu")), client.get(address(page, secret=secret))

    assert (unknown.status_code, other.status_code) == (404, 404)
    assert unknown["Cache-Control"] == other["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_private_and_writes_nothing_when_read(client, candidature, page):
    before = Candidature.objects.values().get()

    response = client.get(address(page))

    assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")
    assert Candidature.objects.values().get() == before


def test_people_are_saved_and_said_to_be(client):
    candidature = make_candidature()
    make_link(candidature)

    response = client.post(address("application_people"), {**PEOPLE, "version": "0", "deed": "save"}, follow=True)

    candidature.refresh_from_db()
    assert {name: getattr(candidature, name) for name in PEOPLE} == PEOPLE
    assert ReadPage(response).words("p", class_="notice__title") != []


def test_a_wrong_address_is_shown_as_it_was_typed_and_the_rest_saved(client, candidature):
    values = PEOPLE | {"referent_email": "pas une adresse", "referent_name": "D. Robert", "version": "0"}

    page = ReadPage(client.post(address("application_people"), values))

    candidature.refresh_from_db()
    assert page.one("input", id="id_referent_email")["value"] == "pas une adresse"
    assert [link["href"] for link in page.all("a") if link["href"] == "#id_referent_email"] == ["#id_referent_email"]
    assert (candidature.referent_name, candidature.referent_email) == ("D. Robert", PEOPLE["referent_email"])


def test_both_words_are_shown_when_somebody_wrote_meanwhile(client, candidature):
    Candidature.objects.update(people_version=1, referent_name="Dominique ROBERT")

    response = client.post(address("application_people"), {**PEOPLE, "referent_name": "D. Robert", "version": "0"})

    page = ReadPage(response)
    assert page.one("input", id="id_referent_name")["value"] == "D. Robert"
    assert page.one("input", name="version")["value"] == "1"
    assert "Dominique ROBERT" in response.content.decode()


def test_a_colleague_fills_in_the_people_and_gives_no_link(client, candidature, colleague):
    url = address("application_people", secret="alix")

    client.post(url, {**PEOPLE, "referent_role": "Présidente", "version": "0"})
    for values in (
        {"deed": "add", "colleague-name": "Un autre", "colleague-email": "autre@angouleme.example"},
        {"deed": "close", "colleague": colleague.pk},
        {"deed": "ask"},
    ):
        assert client.post(url, values).status_code == 200

    candidature.refresh_from_db()
    assert candidature.referent_role == "Présidente"
    assert ApplicantLink.objects.filter(role__in=["colleague", "referent"], revoked_at=None).get() == colleague


def test_a_colleague_neither_sends_nor_withdraws(client, candidature, colleague):
    client.post(address("application_submit", secret="alix"), {"consent": "on"})
    withdrawal = client.post(address("application_withdraw", secret="alix"), {"deed": "withdraw"})

    candidature.refresh_from_db()
    assert (candidature.status, withdrawal.status_code) == ("draft", 200)


def test_a_file_is_sent_with_the_agreement_alone(client, candidature):
    client.post(address("application_submit"))
    candidature.refresh_from_db()
    assert candidature.status == "draft"

    response = client.post(address("application_submit"), {"consent": "on"}, follow=True)

    candidature.refresh_from_db()
    assert candidature.status == "submitted"
    assert "2026-0001" in response.content.decode()


def test_what_is_missing_leads_to_its_field(client):
    make_link(make_candidature(referent_name="Dominique Robert"))

    page = ReadPage(client.post(address("application_submit"), {"consent": "on"}))

    links = [link["href"] for link in page.all("a") if "#" in (link["href"] or "") and "/dossier/" in link["href"]]
    assert links == [
        "/dossier/un-secret/personnes/#id_referent_role",
        "/dossier/un-secret/personnes/#id_referent_email",
        "/dossier/un-secret/domaine/STR/#question-STR.politique",
    ]


def test_a_closed_form_says_that_the_file_was_not_sent(client, candidature):
    candidature.edition.closes_on = timezone.localdate() - timedelta(days=1)
    candidature.edition.save()

    response = client.post(address("application_submit"), {"consent": "on"})

    candidature.refresh_from_db()
    assert (response.status_code, candidature.status) == (200, "draft")
    assert not [form for form in ReadPage(response).all("form") if form["action"] == address("application_submit")]


def test_a_receipt_is_a_download_that_is_noted(client, candidature):
    assert client.get(address("application_receipt")).status_code == 404
    client.post(address("application_submit"), {"consent": "on"})

    response = client.get(address("application_receipt"))

    assert (response["Content-Type"], response["Content-Security-Policy"], response["X-Content-Type-Options"]) == (
        "application/pdf",
        "default-src 'none'; sandbox",
        "nosniff",
    )
    assert response["Content-Disposition"] == 'attachment; filename="accuse-de-reception-2026-0001.pdf"'
    (access,) = FileAccess.objects.all()
    assert access.reader == "Camille Martin (Responsable de candidature)"


def test_the_representative_confirms_with_a_button_alone(client, candidature, referent):
    url = address("application_mandate", secret="mandat")
    client.get(url)
    candidature.refresh_from_db()
    assert candidature.mandate_confirmed_at is None

    client.post(url, {"deed": "confirm"})

    candidature.refresh_from_db()
    assert candidature.mandate_confirmed_at is not None


def test_declining_asks_for_a_reason(client, candidature, referent):
    response = client.post(address("application_mandate", secret="mandat"), {"deed": "decline", "reason": " "})

    assert [link["href"] for link in ReadPage(response).all("a") if link["href"] == "#id_reason"] == ["#id_reason"]


def test_a_file_is_withdrawn_and_taken_up_again(client, candidature):
    client.post(address("application_withdraw"), {"deed": "withdraw", "reason": "Trop tard"})
    candidature.refresh_from_db()
    assert (candidature.status, candidature.status_reason) == ("withdrawn", "Trop tard")

    client.post(address("application_withdraw"), {"deed": "reopen"})
    candidature.refresh_from_db()
    assert candidature.status == "draft"


@pytest.mark.parametrize("count", [1, 3])
def test_any_number_of_people_is_read_in_as_many_queries(client, candidature, count, django_assert_num_queries):
    for number in range(count):
        make_link(candidature, role="colleague", secret=f"c{number}", email=f"c{number}@angouleme.example")
    client.get(address("application_people"))

    with django_assert_num_queries(13):
        response = client.get(address("application_people"))

    assert sum(f"c{number}@angouleme.example" in response.content.decode() for number in range(3)) == count


def test_an_expired_link_opens_nothing(client, candidature):
    with time_machine.travel(timezone.now() + timedelta(days=10)):
        assert client.get(address("application_people")).status_code == 404


@pytest.mark.parametrize("missing", [1, 3])
def test_any_number_of_obstacles_is_read_in_as_many_queries(client, candidature, missing, django_assert_num_queries):
    for name in list(PEOPLE)[:missing]:
        Candidature.objects.update(**{name: ""})
    client.get(address("application_submit"))

    with django_assert_num_queries(18):
        response = client.get(address("application_submit"))

    assert re.findall('#id_([a-z_]+)"', response.content.decode()) == list(PEOPLE)[:missing]


def test_typed_words_that_are_not_mail_or_number_harm_nothing(client, candidature):
    values = {"deed": "close", "colleague": "9" * 30, "version": "beaucoup"}

    assert client.post(address("application_people"), values).status_code == 302
    assert client.post(address("application_people"), {**PEOPLE, "version": "-1\x00"}).status_code == 200


def test_the_page_of_a_file_leads_to_its_questions_and_its_people(client, candidature):
    links = [link["href"] for link in ReadPage(client.get(address("application_file"))).all("a")]

    for page in ("application_people", "application_reuse", "application_submit", "application_withdraw"):
        assert address(page) in links
    assert "/candidater/questions.ods?form=full" in links


def test_a_colleague_has_the_links_of_the_file_go_to_no_other_address(client, candidature, colleague):
    values = {**PEOPLE, "manager_email": "ailleurs@angouleme.example", "manager_role": "DSI", "version": 0}

    answers = [client.post(address("application_people", secret=secret), values) for secret in ("alix", "un-secret")]

    candidature.refresh_from_db()
    assert [answer.status_code for answer in answers] == [200, 302]
    assert "camille@angouleme.example" in answers[0].content.decode()
    assert candidature.people_version == 1


@pytest.mark.parametrize(("seconds", "status"), [(-1, "submitted"), (0, "draft")])
def test_a_page_sent_in_the_last_second_counts_and_the_next_does_not(client, candidature, seconds, status):
    closing = period_of(candidature.edition).closes_at
    ApplicantLink.objects.update(expires_at=closing + timedelta(days=1))

    with time_machine.travel(closing + timedelta(seconds=seconds), tick=False):
        response = client.post(address("application_submit"), {"consent": "yes"})

    candidature.refresh_from_db()
    assert (candidature.status, response.status_code) == (status, 302 if status == "submitted" else 200)
    assert ("fermé" in response.content.decode()) == (status == "draft")


def test_an_examined_file_is_not_said_to_be_open_to_changes(client, candidature):
    Candidature.objects.update(status="refused", submitted_at=timezone.now())

    words = " ".join(ReadPage(client.get(address("application_submit"))).words("p"))

    assert ("a examiné ce dossier" in words, "encore changer vos réponses" in words) == (True, False)


def test_files_are_handed_over_so_many_times_an_hour(client, candidature):
    cache.set(f"applicant-link-attempts:{candidature.applicant_links.get().pk}", MAX_ATTEMPTS)

    assert client.get(address("application_receipt")).status_code == 429
    assert client.get(address("application_people")).status_code == 200
