# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A request to apply ends with one mail, and the screen says the same whoever asks."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from laureats.intake.entry.limits import ASKS_OF_A_NETWORK, MAILS_TO_AN_ADDRESS
from laureats.models import ApplicantLink, ApplicationRequest, Candidature, CandidatureMail, EditionIntake, Extension
from tests.factories import TerritoryFactory
from tests.laureats.intake.factories import make_candidature, make_open_edition
from tests.page_reading import ReadPage

pytestmark = pytest.mark.django_db
CAMILLE = {"name": "Camille Martin", "email": "camille@angouleme.example"}
DECLARED = {"body_name": "Syndicat du Val", "body_kind": "syndicat", "department": "16", "siren": ""}
DECLARE = "/en/application/autre-organisme/"
RESEND = "/en/application/retrouver/"


@pytest.fixture
def body(edition):
    return TerritoryFactory(name="Angoulême", population=900)


def address_of(body):
    return f"/en/application/organisme/{body.pk}/"


def faults(response):
    return ReadPage(response).words("p", class_="field__error")


def notice(response):
    return ReadPage(response).words("div", class_="notice")


@pytest.fixture
def commits(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_request_is_written_and_its_link_sent(client, body, edition, commits):
    with commits():
        response = client.post(address_of(body), CAMILLE)

    (request,) = ApplicationRequest.objects.all()
    (letter,) = mail.outbox
    assert (request.edition, request.territory, request.name, request.email, request.form, request.language) == (
        edition,
        body,
        "Camille Martin",
        "camille@angouleme.example",
        "full",
        "en",
    )
    assert letter.to == ["camille@angouleme.example"]
    assert "/dossier/" in letter.body
    assert "/ouvrir/" in letter.body
    assert "de la ville d'Angoulême" in letter.body
    assert "Camille" not in letter.body
    assert "camille@angouleme.example" in notice(response)[0]
    assert Candidature.objects.count() == 0


def test_screen_and_writings_are_the_same_for_a_body_that_applied(client, body, edition, commits):
    other = TerritoryFactory(name="Angoulême", population=900)
    make_candidature(edition, territory=other)
    answers = []
    for each in (body, other):
        with commits():
            answers.append(client.post(address_of(each), CAMILLE).content.decode().replace(f"organisme/{each.pk}/", ""))

    assert answers[0] == answers[1]
    assert [letter.to for letter in mail.outbox] == [["camille@angouleme.example"]] * 2


def test_faults_are_told_at_the_top_and_nothing_typed_is_lost(client, body):
    response = client.post(address_of(body), {"name": "Camille Martin", "email": "camille@"})

    page = ReadPage(response)
    assert faults(response) == ["Write a whole email address. For instance: prenom.nom@ville-exemple.fr."]
    assert 'href="#id_email"' in response.content.decode()
    assert 'value="Camille Martin"' in response.content.decode()
    assert page.words("h2", class_="notice__title") == ["One point to correct before it can be sent"]


@pytest.mark.parametrize(
    "values",
    [
        {"name": "a\x00b"},
        {"name": "a" * 151},
        {"name": "http://evil.example"},
        {"name": "www.evil.example"},
        {"name": "{lien}"},
        {"name": " "},
        {"email": "a\x00@b.example"},
        {"email": "a" * 300 + "@b.example"},
        {"email": "a@b.example\nBcc: c@d.example"},
    ],
)
def test_wrong_values_are_refused(client, body, values):
    response = client.post(address_of(body), {**CAMILLE, **values})

    assert (response.status_code, len(faults(response)), ApplicationRequest.objects.count()) == (200, 1, 0)


def test_small_commune_chooses_its_form(client, body, edition):
    EditionIntake.objects.create(edition=edition, simplified_below=1000)

    without = client.post(address_of(body), CAMILLE)
    client.post(address_of(body), {**CAMILLE, "form": "simplified"})

    assert faults(without) == ["Choose the full form or the simplified one."]
    assert 'href="#id_form_0"' in without.content.decode()
    assert [request.form for request in ApplicationRequest.objects.all()] == ["simplified"]


@pytest.mark.parametrize("fields", [{"population": 1000}, {"population": None}, {"kind": "cc", "population": 900}])
def test_other_bodies_have_the_full_form(client, edition, fields):
    EditionIntake.objects.create(edition=edition, simplified_below=1000)
    body = TerritoryFactory(**fields)

    client.post(address_of(body), {**CAMILLE, "form": "simplified"})

    assert [request.form for request in ApplicationRequest.objects.all()] == ["full"]


def test_program_is_answered_as_if_it_was_heard(client, body, commits):
    with commits():
        heard = client.post(address_of(body), CAMILLE)
        program = client.post(address_of(body), {**CAMILLE, "subject": "Buy"})

    assert program.content == heard.content
    assert (ApplicationRequest.objects.count(), len(mail.outbox)) == (1, 1)


def test_one_address_is_written_to_a_few_times_an_hour(client, body, commits):
    answers = set()
    for _ in range(MAILS_TO_AN_ADDRESS + 2):
        with commits():
            answers.add(client.post(address_of(body), {**CAMILLE, "email": "Camille@angouleme.example"}).content)

    assert (len(answers), len(mail.outbox)) == (1, MAILS_TO_AN_ADDRESS)


def test_one_network_asks_a_few_times_an_hour_and_loses_nothing(client, body):
    for number in range(ASKS_OF_A_NETWORK):
        client.post(address_of(body), {**CAMILLE, "email": f"a{number}@b.example"})

    response = client.post(address_of(body), CAMILLE)

    assert (response.status_code, ApplicationRequest.objects.count()) == (429, ASKS_OF_A_NETWORK)
    assert 'value="camille@angouleme.example"' in response.content.decode()
    assert "in an hour" in ReadPage(response).words("div", class_="notice notice--alarm")[0]


def test_forged_form_is_refused_and_what_was_typed_is_kept(body):
    client = Client(enforce_csrf_checks=True)

    response = client.post(address_of(body), CAMILLE)

    assert (response.status_code, ApplicationRequest.objects.count()) == (403, 0)
    assert 'value="Camille Martin"' in response.content.decode()


def test_form_given_back_after_a_refusal_can_be_sent(body):
    client = Client(enforce_csrf_checks=True)
    refused = client.post(address_of(body), CAMILLE).content.decode()
    token = refused.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]

    response = client.post(address_of(body), {**CAMILLE, "csrfmiddlewaretoken": token})

    assert (response.status_code, ApplicationRequest.objects.count()) == (200, 1)


def test_reading_writes_nothing(client, body):
    for path in (address_of(body), DECLARE, RESEND):
        client.get(path, CAMILLE)

    assert (ApplicationRequest.objects.count(), ApplicantLink.objects.count()) == (0, 0)


def test_closed_form_takes_nothing(client, db):
    today = timezone.localdate()
    make_open_edition(opens_on=today - timedelta(days=9), closes_on=today - timedelta(days=1))
    body = TerritoryFactory()

    texts = [client.post(path, {**CAMILLE, **DECLARED}).content.decode() for path in (address_of(body), DECLARE)]

    assert ["The form closed on" in text for text in texts] == [True, True]
    assert ApplicationRequest.objects.count() == 0


def test_time_of_another_body_opens_nothing(client, db):
    today = timezone.localdate()
    edition = make_open_edition(opens_on=today - timedelta(days=9), closes_on=today - timedelta(days=1))
    body, other = TerritoryFactory(), TerritoryFactory()
    until = timezone.now() + timedelta(days=1)
    Extension.objects.create(edition=edition, territory=other, until=until, reason="Incendie.")

    client.post(address_of(body), CAMILLE)
    client.post(address_of(other), CAMILLE)

    assert [request.territory for request in ApplicationRequest.objects.all()] == [other]


def test_body_that_is_not_in_the_list_is_declared(client, edition, commits):
    with commits():
        client.post(DECLARE, {**CAMILLE, **DECLARED, "siren": "211 600 150 00017"})

    (request,) = ApplicationRequest.objects.all()
    told = ("declared_name", "declared_kind", "declared_department", "declared_siren", "territory", "form")
    assert [getattr(request, name) for name in told] == ["Syndicat du Val", "syndicat", "16", "211600150", None, "full"]
    assert "Syndicat" not in mail.outbox[0].body


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"body_name": ""}, "Write the name of your body."),
        ({"body_name": "???"}, "Write the name of your body in letters."),
        ({"body_kind": ""}, "Choose the kind of your body, or “Other”."),
        ({"department": ""}, "Choose the département where your body has its seat."),
        ({"siren": "123456789"}, "This is no SIREN number: check its nine digits, or leave the field empty."),
    ],
)
def test_declared_body_is_checked(client, edition, values, sentence):
    response = client.post(DECLARE, {**CAMILLE, **DECLARED, **values})

    assert (faults(response), ApplicationRequest.objects.count()) == ([sentence], 0)


def test_agency_has_no_departement_to_give(client, edition):
    client.post(DECLARE, {**CAMILLE, **DECLARED, "body_kind": "agence", "department": ""})

    assert ApplicationRequest.objects.count() == 1


def test_siren_of_the_list_leads_to_its_body(client, edition):
    body = TerritoryFactory(name="Angoulême", siren="211600150")

    response = client.post(DECLARE, {**CAMILLE, **DECLARED, "siren": "211600150"})

    assert faults(response) == [
        "This SIREN number is the one of Ville d'Angoulême, which is in the list: choose it there."
    ]
    assert f'href="{address_of(body)}"' in response.content.decode()


def test_mail_is_queued_once_a_request(client, body):
    client.post(address_of(body), CAMILLE)

    (letter,) = CandidatureMail.objects.all()
    request = ApplicationRequest.objects.get()
    assert (letter.kind, letter.key, letter.link.role) == (
        "application_request",
        f"application-request:{request.pk}",
        "request",
    )
