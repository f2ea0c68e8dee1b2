# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One juror at the desk, and the seat that ends or opens again."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from label.models import Edition
from laureats.jurors.recording import record_declared_recusals
from laureats.models import Candidature, Recusal, SeatChange, SheetDelivery
from tests.accounts import form_errors, log_in, shown_messages
from tests.laureats.correspondence.factories import make_reachable_edition, make_sent, seat_of
from tests.laureats.desk.desk_pages import desk_address, read_page, rows_of, words_of
from tests.laureats.desk.jury_pages import invite_address, juror_address, jury_address, seat_address
from tests.laureats.jurors.factories import declare, declare_none, interest
from tests.laureats.jury_sheets.factories import BREST, NEVERS, PARIS, SECRETARIAT, give_mark

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
PAGES = [jury_address, juror_address, invite_address, lambda: seat_address("garder")]


@pytest.fixture
def edition(db):
    return make_reachable_edition()


def change(client, deed, *, reason="Empêchement"):
    return client.post(seat_address(deed), {"reason": reason}, follow=True)


def deeds_offered(page):
    links = read_page(page).select(".desk-buttons a")
    return [link["href"] for link in links if "/siege/" in link["href"]]


def test_each_file_shows_what_is_declared_and_recorded(secretary, edition):
    declare(edition, {BREST: interest("Élue"), NEVERS: interest("Salariée")})
    Recusal.objects.create(seat=seat_of(edition), candidature=edition.candidatures.get(reference=BREST), reason="Écrit")

    rows = [[cell.split(" ")[0] for cell in row] for row in rows_of(secretary.get(juror_address()))]

    assert rows == [["Brest", "An", "Écrit"], ["Nevers", "An", "To"], ["Paris", "Not", "–"]]


def test_a_refused_file_of_which_nothing_was_said_is_not_shown(secretary, edition):
    Candidature.objects.filter(reference=PARIS).update(status="refused")

    assert len(rows_of(secretary.get(juror_address()))) == 2


def test_a_refused_file_stays_while_something_was_declared_of_it(secretary, edition):
    declare_none(edition, PARIS)
    Candidature.objects.filter(reference=PARIS).update(status="refused")

    rows = rows_of(secretary.get(juror_address()))

    assert [row[0] for row in rows][-1] == f"Paris ({PARIS}) Refused"


def test_warnings_that_are_answered_stay_readable(secretary, edition):
    Candidature.objects.filter(reference=BREST).update(manager_name=str(seat_of(edition).person))
    declare(edition, {BREST: interest()})
    record_declared_recusals(edition=edition, author=SECRETARIAT)

    (warning,) = words_of(secretary.get(juror_address()), ".desk-warnings li")

    assert warning.endswith(f"A recusal is recorded for the file {BREST}.")


def test_mails_are_listed_with_their_state(secretary, edition):
    make_sent(edition, kind="invitation")

    (mail_line,) = words_of(secretary.get(juror_address()), "#mails-content li")

    assert (mail_line.startswith("Invitation, "), "gonnu@jury.example – Sent" in mail_line) == (True, True)


def test_a_seat_offers_what_may_become_of_it(secretary, edition):
    open_seat = deeds_offered(secretary.get(juror_address()))
    ended = deeds_offered(change(secretary, "garder"))

    assert open_seat == [seat_address("garder"), seat_address("exclure")]
    assert ended == [seat_address("exclure"), seat_address("rouvrir")]


def test_the_effect_on_levels_is_shown_before_the_deed(secretary, edition):
    for criterion, mine, theirs in [("STR-1", 5, 2), ("STR-2", 3, 1)]:
        give_mark(edition, BREST, criterion, mine)
        give_mark(edition, BREST, criterion, theirs, juror="aime")

    keeping, excluding = (secretary.get(seat_address(deed)) for deed in ("garder", "exclure"))

    assert words_of(keeping, ".desk-levels li") == []
    assert words_of(excluding, ".desk-levels li") == ["Brest: Niveau 2 → Niveau 1"]
    assert seat_of(edition).state == "active"


@pytest.mark.parametrize(("deed", "state"), [("garder", "ended-kept"), ("exclure", "ended-excluded")])
def test_a_seat_ends_and_its_history_tells_who_and_why(deed, state, secretary, edition):
    page = change(secretary, deed)

    (told,) = words_of(page, "#seat-content li")
    assert seat_of(edition).state == state
    assert (", secretariat – Active → " in told, told.endswith("Empêchement")) == (True, True)


def test_a_seat_opens_again(secretary, edition):
    change(secretary, "garder")

    page = change(secretary, "rouvrir", reason="Retour")

    assert (seat_of(edition).state, shown_messages(page)) == (
        "active",
        [f"{seat_of(edition).person.full_name} sits again."],
    )


def test_a_change_without_reason_is_refused_at_its_field(secretary, edition):
    page = change(secretary, "garder", reason=" ")

    assert form_errors(page) == {"reason": ["Write why the seat changes."]}
    assert seat_of(edition).state == "active"


@pytest.mark.parametrize("deed", ["rouvrir", "inconnu"])
def test_a_change_that_cannot_be_leads_back_with_a_sentence(deed, secretary, edition):
    page = change(secretary, deed)

    assert page.redirect_chain[-1][0] == juror_address()
    assert shown_messages(page) == ["This seat cannot change so: it has already, or the edition is sealed."]


def test_the_seats_of_a_sealed_edition_do_not_change(secretary, edition):
    Edition.objects.update(sealed_at=timezone.now())

    page = change(secretary, "garder")

    assert (seat_of(edition).state, deeds_offered(page)) == ("active", [])


def test_an_unknown_juror_is_not_found(secretary, edition):
    assert secretary.get(juror_address("personne")).status_code == 404


def test_the_desk_leads_to_the_jury(secretary, edition):
    assert jury_address() in secretary.get(desk_address()).content.decode()


def test_the_communication_team_opens_none_of_it_and_does_nothing(edition):
    client = log_in("communication")
    declare(edition, {BREST: interest("raison-canari")})

    answers = [client.get(page()) for page in PAGES] + [client.post(page(), {"deed": "record"}) for page in PAGES]

    assert {answer.url for answer in answers} == {reverse("wagtailadmin_home")}
    assert (Recusal.objects.count(), SeatChange.objects.count(), SheetDelivery.objects.count()) == (0, 0, 0)
    assert mail.outbox == []


def test_a_visitor_is_asked_to_log_in(edition):
    answers = [Client().get(page()) for page in PAGES]

    assert {answer.url.partition("?")[0] for answer in answers} == {reverse("wagtailadmin_login")}
