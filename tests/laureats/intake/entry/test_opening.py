# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A request opens one file, once, for the first who confirms it."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from laureats.intake.entry.second_applicants import TOLD_A_DAY
from laureats.intake.links import find_link
from laureats.intake.pages import WRITERS
from laureats.models import ApplicantLink, ApplicationRequest, Candidature, IntakeEvent, Territory
from tests.factories import TerritoryFactory
from tests.laureats.intake.factories import SECRET, make_candidature, make_link, make_open_edition, make_request
from tests.page_reading import ReadPage

pytestmark = pytest.mark.django_db
CONFIRM = f"/en/dossier/{SECRET}/ouvrir/"
OTHER = {"secret": "autre-secret", "name": "Dominique Petit", "email": "dominique@angouleme.example"}


@pytest.fixture
def body():
    return TerritoryFactory(name="Angoulême")


@pytest.fixture
def commits(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def confirm(client, secret=SECRET):
    return client.post(f"/en/dossier/{secret}/ouvrir/")


def file_of(response):
    """Return the file that an answer leads to, by its secret."""
    secret = re.fullmatch(r"/en/dossier/([\w-]+)/", response["Location"])[1]
    return find_link(secret, roles=WRITERS).candidature


def list_events():
    return list(IntakeEvent.objects.order_by("pk").values_list("kind", "author_name"))


def test_page_tells_what_opens_and_writes_nothing(client, edition, body):
    make_request(edition, territory=body)

    response = client.get(CONFIRM)

    page = ReadPage(response)
    assert page.words("dd", class_="facts__value") == ["Ville d’Angoulême", "Full", "Camille Martin"]
    assert "serves to examine the candidature" in response.content.decode()
    assert (response["Cache-Control"], Candidature.objects.count()) == ("private, no-store", 0)


def test_file_opens_as_a_draft_of_whoever_asked(client, edition, body, commits):
    make_request(edition, territory=body, form="simplified")

    with commits():
        response = confirm(client)

    candidature = Candidature.objects.get()
    told = ("edition", "territory", "status", "source", "form", "reference", "manager_name", "manager_email")
    assert [getattr(candidature, name) for name in told] == [
        edition,
        body,
        "draft",
        "form",
        "simplified",
        "2026-0001",
        "Camille Martin",
        "camille@angouleme.example",
    ]
    assert file_of(response) == candidature
    assert list_events() == [("opened", "Camille Martin")]
    (letter,) = mail.outbox
    assert letter.to == ["camille@angouleme.example"]
    (secret,) = re.findall(r"/dossier/([\w-]+)/", letter.body)
    assert find_link(secret, roles=WRITERS).candidature == candidature
    # The mail has left, and the browser is still in.
    assert file_of(response) == candidature


def test_request_confirmed_twice_leads_to_the_same_file(client, edition, body, commits):
    make_request(edition, territory=body)

    with commits():
        files = [file_of(confirm(client)) for _ in range(2)]

    assert files == [Candidature.objects.get()] * 2
    assert (list_events(), len(mail.outbox)) == ([("opened", "Camille Martin")], 1)


def test_second_request_of_the_same_person_leads_to_the_same_file(client, edition, body):
    make_request(edition, territory=body)
    make_request(edition, territory=body, secret="plus-tard", email="CAMILLE@angouleme.example")

    files = [file_of(confirm(client, secret)) for secret in (SECRET, "plus-tard")]

    assert files == [Candidature.objects.get()] * 2


def test_second_applicant_is_told_nothing_and_the_first_and_the_secretariat_are(
    client, edition, body, commits, settings
):
    settings.CANDIDATES_REPLY_TO = "secretariat@label.example"
    make_request(edition, territory=body)
    make_request(edition, territory=body, **OTHER)
    confirm(client)

    with commits():
        answers = [confirm(client, OTHER["secret"]) for _ in range(2)]

    assert [ReadPage(answer).words("h1") for answer in answers] == [["Your request is received"]] * 2
    assert list_events() == [("opened", "Camille Martin"), ("second_applicant", "Dominique Petit")]
    assert [letter.to for letter in mail.outbox] == [["camille@angouleme.example"], ["secretariat@label.example"]]
    first, notice = (letter.body for letter in mail.outbox)
    assert ("Dominique Petit" in first, "dominique@" in first, "/dossier/" in first) == (True, False, False)
    assert "dominique@angouleme.example" in notice
    assert IntakeEvent.objects.get(kind="second_applicant").detail == {
        "request": ApplicationRequest.objects.get(name="Dominique Petit").pk
    }


def test_colleague_comes_in_as_a_colleague(client, edition, body):
    candidature = make_candidature(edition, territory=body)
    make_link(candidature, role="colleague", secret="x", email=OTHER["email"])
    make_request(edition, territory=body, **OTHER)

    response = confirm(client, OTHER["secret"])

    assert file_of(response) == candidature
    assert set(ApplicantLink.objects.filter(email=OTHER["email"], candidature=candidature).values_list("role")) == {
        ("colleague",)
    }


def test_manager_of_an_imported_file_comes_in(client, edition, body):
    candidature = make_candidature(edition, territory=body, status="submitted", source="export")
    make_request(edition, territory=body)

    assert file_of(confirm(client)) == candidature


def test_colleague_whose_access_was_closed_is_a_second_applicant(client, edition, body):
    candidature = make_candidature(edition, territory=body, manager_email=OTHER["email"])
    make_link(candidature, role="colleague", secret="x", email=OTHER["email"], revoked_at=timezone.now())
    make_request(edition, territory=body, **OTHER)

    assert ReadPage(confirm(client, OTHER["secret"])).words("h1") == ["Your request is received"]


def test_withdrawn_file_tells_its_holder_how_to_take_it_up(client, edition, body):
    make_candidature(edition, territory=body, status="withdrawn")
    make_request(edition, territory=body)

    page = ReadPage(confirm(client))

    assert (page.words("h1"), page.words("a", class_="button")) == (
        ["This candidature was withdrawn"],
        ["Open my file"],
    )


def test_declared_body_is_recorded_to_be_matched(client, edition):
    values = {"declared_kind": "syndicat", "declared_department": "16", "declared_siren": "211600150"}
    make_request(edition, declared_name="Syndicat du Val", **values)

    candidature = file_of(confirm(client))

    told = ("kind", "name", "slug", "department", "siren", "is_declared", "is_fictional")
    assert [getattr(candidature.territory, name) for name in told] == [
        "syndicat",
        "Syndicat du Val",
        "syndicat-du-val",
        "16",
        "211600150",
        True,
        False,
    ]


@pytest.mark.parametrize("siren", ["211600150", ""])
def test_body_declared_by_two_people_is_one(client, edition, siren):
    values = {"declared_kind": "syndicat", "declared_department": "16", "declared_siren": siren}
    make_request(edition, declared_name="Syndicat du Val", **values)
    make_request(edition, declared_name="Syndicat du val", **values, **OTHER)

    confirm(client)
    second = confirm(client, OTHER["secret"])

    assert ReadPage(second).words("h1") == ["Your request is received"]
    assert (Territory.objects.count(), Candidature.objects.count()) == (1, 1)


def test_closed_form_opens_nothing_and_says_the_same_of_every_body(client):
    today = timezone.localdate()
    edition = make_open_edition(opens_on=today - timedelta(days=9), closes_on=today - timedelta(days=1))
    free, taken = TerritoryFactory(), TerritoryFactory()
    make_candidature(edition, territory=taken)
    make_request(edition, territory=free, **OTHER)
    make_request(edition, territory=taken, **OTHER | {"secret": "troisième"})
    paths = [f"/en/dossier/{secret}/ouvrir/" for secret in (OTHER["secret"], "troisième")]

    titles = [ReadPage(ask(path)).words("h1") for path in paths for ask in (client.get, client.post)]

    assert titles == [["The form is closed"]] * 4
    assert Candidature.objects.count() == 1


def test_file_opened_before_the_closing_is_still_its_holder_s(client):
    today = timezone.localdate()
    edition = make_open_edition(opens_on=today - timedelta(days=9), closes_on=today - timedelta(days=1))
    candidature = make_candidature(edition, territory=TerritoryFactory())
    make_link(candidature, secret="x")
    make_request(edition, territory=candidature.territory)

    assert file_of(confirm(client)) == candidature


@pytest.mark.parametrize("secret", ["inconnu", "x"])
def test_unknown_link_and_link_of_a_file_answer_alike(client, edition, body, secret):
    make_link(make_candidature(edition, territory=body), secret="x")

    assert (client.get(f"/en/dossier/{secret}/ouvrir/").status_code, confirm(client, secret).status_code) == (404, 404)


def test_references_follow_those_that_are_taken(client, edition, body):
    make_candidature(edition, reference="2026-0041")
    make_request(edition, territory=body)

    assert file_of(confirm(client)).reference == "2026-0042"


def test_mailbox_of_the_first_is_not_filled_by_others(client, edition, body, commits):
    candidature = make_candidature(edition, territory=body)
    make_link(candidature, secret="premier")
    people = ["dominique@a.example", "Dominique@a.example", *(f"{number}@a.example" for number in range(TOLD_A_DAY))]
    for number, email in enumerate(people):
        make_request(edition, territory=body, secret=f"s{number}", name="Dominique", email=email)

    with commits():
        for number in range(len(people)):
            confirm(client, f"s{number}")

    assert [letter.to for letter in mail.outbox] == [["camille@angouleme.example"]] * (TOLD_A_DAY - 1)
    assert len(list_events()) == len(people)


def test_body_of_many_ligatures_opens_a_file(client, edition):
    make_request(edition, declared_name="œ" * 200, declared_kind="syndicat", declared_department="16")

    confirm(client)

    assert Territory.objects.get().slug == "oe" * 127 + "o"
