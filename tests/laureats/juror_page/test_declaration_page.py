# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Declaring interests at a personal link."""

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from label.models import Edition
from laureats.models import Candidature, InterestDeclaration, JurorLink
from tests.factories import CandidatureFactory, JurySeatFactory, TerritoryFactory
from tests.laureats.correspondence.factories import open_link, seat_of
from tests.laureats.juror_page.juror_pages import declaration_address, page_address
from tests.laureats.jurors.factories import declare, declare_none, interest, list_declarations
from tests.laureats.jury_sheets.factories import BREST, NEVERS, PARIS
from tests.page_reading import ReadPage
from tests.page_tree import count_queries

pytestmark = pytest.mark.django_db
ALL = [BREST, NEVERS, PARIS]


@pytest.fixture
def secret(edition):
    return open_link(edition)


def english(address, secret):
    """Return the address in the language of the code, whatever page was read before."""
    with override("en"):
        return address(secret)


def read(client, secret):
    return ReadPage(client.get(english(declaration_address, secret)))


def send(client, secret, **said):
    """Send the form; `said` names its fields by reference, in place of the dashes that Python forbids."""
    shown = {"shown": [*said.pop("shown", ALL)]}
    return client.post(english(declaration_address, secret), shown | said.pop("fields", {}) | said)


def errors(response):
    return ReadPage(response).words("p", class_="field__error")


def test_every_file_is_listed_with_its_kind_and_département(client, secret):
    Candidature.objects.filter(reference=PARIS).update(status="submitted")

    abouts = read(client, secret).words("span", class_="declaration__about")

    assert abouts == [f"{reference}, Municipality, Ain (01) Not declared yet" for reference in ALL]


def test_answers_are_recorded_file_by_file(client, secret):
    fields = {f"interest-{BREST}": "some", f"reason-{BREST}": "J’y travaille.", f"interest-{NEVERS}": "none"}

    answer = send(client, secret, fields=fields)

    assert ReadPage(answer).words("p", class_="notice__title") == ["Your answers are recorded."]
    assert list_declarations() == [("gonnu", BREST, True, "J’y travaille."), ("gonnu", NEVERS, False, "")]


def test_an_interest_without_reason_is_refused_at_its_field_and_nothing_is_written(client, secret):
    answer = send(client, secret, fields={f"interest-{BREST}": "some", f"interest-{NEVERS}": "none"})

    assert errors(answer) == ["Write what your interest is: the secretariat alone reads it."]
    assert list_declarations() == []
    ticked = [field["name"] for field in ReadPage(answer).all("input") if "checked" in field.attributes]
    assert ticked == [f"interest-{BREST}", f"interest-{NEVERS}"]


@pytest.mark.parametrize("answers", [{}, {"deed": "none"}, {"fields": {f"interest-{BREST}": "none"}}])
def test_an_interest_told_and_not_ticked_is_refused_and_nothing_is_written(answers, client, secret):
    fields = answers.get("fields", {}) | {f"reason-{BREST}": "J’y travaille."}

    answer = send(client, secret, **(answers | {"fields": fields}))

    assert errors(answer) == ["Tick “An interest”, or erase what you wrote here."]
    assert list_declarations() == []


def test_one_button_declares_no_interest_for_every_file(client, secret):
    send(client, secret, deed="none")

    assert list_declarations() == [("gonnu", reference, False, "") for reference in ALL]


def test_that_button_leaves_the_interests_ticked(client, secret):
    send(client, secret, deed="none", fields={f"interest-{NEVERS}": "some", f"reason-{NEVERS}": "Élue"})

    assert [row[1:3] for row in list_declarations()] == [(BREST, False), (NEVERS, True), (PARIS, False)]


def test_a_file_that_arrived_since_the_page_was_read_is_still_to_declare(client, edition, secret):
    CandidatureFactory(edition=edition, reference="2026-0004", territory=TerritoryFactory(name="Lens"))

    answer = send(client, secret, deed="none")

    assert [row[1] for row in list_declarations()] == ALL
    assert "1 candidature still waits" in answer.content.decode()


def test_a_declaration_is_corrected(client, edition, secret):
    declare(edition, {BREST: interest("Avant")})
    page = read(client, secret)
    kept = page.one("input", name=f"reason-{BREST}")["value"]

    send(client, secret, fields={f"interest-{BREST}": "none"})

    assert (kept, list_declarations()) == ("Avant", [("gonnu", BREST, False, "")])


def test_consents_are_given_without_declaring_anything(client, edition, secret):
    edition.seats.update(agrees_to_name=None)

    send(client, secret, name="yes", photo="no")

    seat = seat_of(edition)
    assert (seat.agrees_to_name, seat.agrees_to_photo, list_declarations()) == (True, False, [])


def test_a_choice_that_does_not_exist_is_refused(client, secret):
    answer = send(client, secret, fields={f"interest-{BREST}": "maybe"}, name="perhaps")

    assert (len(errors(answer)), list_declarations()) == (2, [])


@pytest.mark.parametrize("field", ["sealed_at", "released_at"])
def test_a_sealed_edition_shows_what_was_declared_and_takes_no_more(field, client, edition, secret):
    declare(edition, {BREST: interest("Avant")})
    Edition.objects.update(**{field: timezone.now()})

    pages = [client.get(english(declaration_address, secret)), send(client, secret, deed="none")]

    assert [ReadPage(page).all("form", class_="declaration") for page in pages] == [[], []]
    assert [ReadPage(page).words("p", class_="entry__text")[0] for page in pages] == ["An interest: Avant"] * 2
    assert len(list_declarations()) == 1


def test_opening_the_page_writes_nothing(client, secret):
    before = list(JurorLink.objects.values())

    read(client, secret)

    assert (list(JurorLink.objects.values()), InterestDeclaration.objects.count()) == (before, 0)


def test_the_page_tells_nothing_of_other_jurors_nor_of_the_people_of_files(client, edition, secret):
    declare(edition, {BREST: interest("raison-canari")}, code="aime")
    Candidature.objects.update(referent_name="Canari", manager_name="Canari", manager_email="canari@example.org")
    JurySeatFactory(edition=edition, person__last_name="CANARI")

    content = client.get(declaration_address(secret)).content.decode().lower()

    assert "canari" not in content


def test_no_browser_proxy_or_search_engine_keeps_the_page(client, secret):
    answer = client.get(declaration_address(secret))

    headers = ("Cache-Control", "Referrer-Policy", "X-Robots-Tag")
    assert [answer[name] for name in headers] == ["private, no-store", "strict-origin", "noindex, nofollow"]


def test_a_declaration_without_its_token_is_refused(secret):
    assert Client(enforce_csrf_checks=True).post(declaration_address(secret), {"deed": "none"}).status_code == 403


def test_too_many_declarations_within_an_hour_are_refused(client, secret):
    for _attempt in range(30):
        client.post(page_address(secret))

    assert (send(client, secret, deed="none").status_code, list_declarations()) == (429, [])


def test_three_more_files_take_as_many_queries(client, edition, secret):
    declare_none(edition, BREST)
    for_three = count_queries(client, declaration_address(secret))
    for number in range(3):
        CandidatureFactory(edition=edition, reference=f"2026-01{number}")
    declare_none(edition, NEVERS, PARIS)

    assert count_queries(client, declaration_address(secret)) == for_three


@pytest.mark.parametrize(("declared", "told"), [([], 1), (ALL, 0)])
def test_the_return_page_says_how_many_files_wait_and_leads_there(declared, told, client, edition, secret):
    declare_none(edition, *declared)

    page = ReadPage(client.get(english(page_address, secret)))

    (said,) = page.words("p", class_="to-declare")
    assert said.startswith("3 candidatures wait for you") == bool(told)
    assert english(declaration_address, secret) in [link["href"] for link in page.all("a")]
