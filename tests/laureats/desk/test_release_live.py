# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The evening of the results from a phone: what stands, and three buttons."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from label.models import Edition
from laureats.models import Award, Palmares
from laureats.palmares import releasing
from laureats.palmares.sealing import seal_palmares, unseal_palmares
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import CODE, buttons_of, count_queries, words_of
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    decide,
    fail,
    list_events,
    make_decided_edition,
    make_overdue_edition,
    make_released_edition,
    make_scheduled_edition,
    make_sealed_edition,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
LIVE, CONFIRM = (reverse(name, args=[CODE]) for name in ("desk_release_live", "desk_release_confirm"))


def coming(**delay):
    return timezone.localtime(timezone.now() + timedelta(**delay)).replace(second=0, microsecond=0)


@pytest.fixture
def scheduled(db):
    return make_scheduled_edition(results_at=coming(hours=2))


def read(client, address=LIVE):
    return client.get(address)


def delays_of(page):
    """Return what the three buttons send, in their order."""
    form = BeautifulSoup(page.content, "html.parser").select_one(".live-delays")
    hidden = {field["name"]: field["value"] for field in form("input")}
    return [hidden | {"results_at": button["value"]} for button in form("button")]


def stands(edition):
    return Edition.objects.values_list("results_at", "palmares__release_scheduled").get(pk=edition.pk)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (make_decided_edition, "Nothing is sealed: nothing will leave."),
        (make_sealed_edition, "No release is scheduled: nothing will leave."),
        (make_scheduled_edition, "The results become public on Nov. 18, 2100 at 18:00."),
        (make_overdue_edition, "The results were due on Nov. 18, 2020 at 18:00: they leave any minute."),
    ],
)
def test_one_sentence_tells_what_stands(make, sentence, secretary):
    make()

    assert words_of(read(secretary), "#live-state") == [sentence]


def test_how_long_remains_is_told(secretary, scheduled):
    assert words_of(read(secretary), ".live-state__detail") == ["In 1 hour, 59 minutes."]


def test_a_public_edition_offers_nothing_more(secretary):
    make_released_edition()

    page = read(secretary)

    assert (words_of(page, "#live-state")[0].partition(" since ")[0], buttons_of(page)) == (
        "The results are public",
        [],
    )


def test_one_press_holds(secretary, scheduled):
    hour = scheduled.results_at

    answer = secretary.post(LIVE, {"deed": "hold", "reason": ""}, follow=True)

    assert words_of(answer, "#live-state") == ["The release is on hold: nothing will leave."]
    assert (stands(scheduled), list_events(scheduled)[-1][0]) == ((hour, False), "held")


@pytest.mark.parametrize(("place", "minutes"), [(0, 15), (1, 30), (2, 60)])
def test_three_buttons_put_off_from_the_hour_that_stands(place, minutes, secretary, scheduled):
    hour = scheduled.results_at

    secretary.post(LIVE, delays_of(read(secretary))[place])

    assert stands(scheduled) == (hour + timedelta(minutes=minutes), True)


def test_a_button_pressed_twice_puts_off_once(secretary, scheduled):
    pressed = delays_of(read(secretary))[1]

    secretary.post(LIVE, pressed)
    secretary.post(LIVE, pressed)

    assert stands(scheduled) == (scheduled.results_at + timedelta(minutes=30), True)
    assert [kind for kind, *_rest in list_events(scheduled)] == ["sealed", "scheduled", "postponed"]


def test_an_hour_moved_by_someone_else_meanwhile_is_not_moved_again(secretary, scheduled):
    seen = delays_of(read(secretary))
    secretary.post(LIVE, seen[2], follow=True)

    answer = secretary.post(LIVE, seen[0], follow=True)

    assert shown_messages(answer) == ["The hour has changed meanwhile: look at it before you move it again."]
    assert stands(scheduled) == (scheduled.results_at + timedelta(minutes=60), True)


def test_an_overdue_release_is_put_off_from_now(secretary):
    make_overdue_edition()

    assert [button["results_at"] > timezone.now().isoformat() for button in delays_of(read(secretary))] == [True] * 3


def test_another_hour_is_set_with_its_reason(secretary, scheduled):
    hour = coming(days=1)
    data = {"deed": "put_off", "seen": scheduled.results_at.isoformat(), "reason": "Panne de salle"}

    secretary.post(LIVE, data | {"results_at": hour.strftime("%Y-%m-%dT%H:%M")})

    assert (stands(scheduled), list_events(scheduled)[-1]) == (
        (hour, True),
        ("postponed", "secretariat", "Panne de salle"),
    )


def test_a_past_hour_is_refused(secretary, scheduled):
    data = {"deed": "put_off", "seen": scheduled.results_at.isoformat(), "results_at": PAST.isoformat()}

    answer = secretary.post(LIVE, data, follow=True)

    assert shown_messages(answer) == ["This hour is past: choose one to come, or release now."]
    assert stands(scheduled) == (scheduled.results_at, True)


@pytest.mark.parametrize(
    "data", [{"results_at": "demain"}, {"results_at": "2100-01-01T18:00", "seen": "2026-99-99T00:00"}]
)
def test_a_form_that_says_nothing_moves_nothing(data, secretary, scheduled):
    answer = secretary.post(LIVE, {"deed": "put_off"} | data)

    assert (bool(answer.context["hour_form"].errors), stands(scheduled)) == (True, (scheduled.results_at, True))


def confirmation(secretary):
    """Return what the button of the page sends."""
    return {"deed": "release", "seen": read(secretary, CONFIRM).context["palmares"].fingerprint}


def test_decisions_sealed_anew_since_the_question_are_not_published(secretary, scheduled):
    data = confirmation(secretary)
    unseal_palmares(edition=scheduled, reason="Erreur", author=ADA)
    decide(scheduled, **{"2026-0001": {"awarded_level": "1", "reason": "Autre"}})
    seal_palmares(edition=scheduled, author=ADA)

    answer = secretary.post(CONFIRM, data, follow=True)

    message = "The decisions are no longer those that you were shown: look again before you publish."
    assert (shown_messages(answer), Award.objects.count()) == ([message], 0)


def test_publishing_asks_first(secretary, scheduled):
    page = read(secretary, CONFIRM)

    assert words_of(page, ".live-state__sentence") == ["2 labels of Édition 2026 become public at once."]
    assert Award.objects.count() == 0


def test_publishing_now_makes_the_results_public(secretary, scheduled):
    answer = secretary.post(CONFIRM, confirmation(secretary), follow=True)

    assert (shown_messages(answer), answer.redirect_chain[-1][0]) == (["The results are public."], LIVE)
    assert Award.objects.count() == 2


def test_publishing_that_fails_says_so_and_keeps_the_schedule(secretary, scheduled, monkeypatch):
    monkeypatch.setattr(releasing, "list_release_steps", lambda: (fail,))

    answer = secretary.post(CONFIRM, confirmation(secretary), follow=True)

    assert (len(shown_messages(answer)), stands(scheduled)) == (1, (scheduled.results_at, True))
    assert words_of(answer, ".live-last strong") == ["Failed"]


@pytest.mark.parametrize("make", [make_decided_edition, make_released_edition])
def test_there_is_nothing_to_confirm_before_the_seal_nor_after_the_release(make, secretary):
    make()

    assert secretary.get(CONFIRM).url == LIVE


def test_a_seal_that_does_not_hold_is_told_instead(secretary, scheduled):
    Palmares.objects.update(fingerprint="0")

    answer = secretary.get(CONFIRM, follow=True)

    assert shown_messages(answer) == ["The sealed content does not match its fingerprint."]


@pytest.mark.parametrize("address", [LIVE, CONFIRM])
def test_nobody_but_those_who_may_release_comes_here(address, scheduled):
    client = log_in("communication")

    answers = [client.get(address), client.post(address, {"deed": "release"}), client.post(address, {"deed": "hold"})]

    assert {answer.url for answer in answers} == {reverse("wagtailadmin_home")}
    assert (stands(scheduled), Award.objects.count()) == ((scheduled.results_at, True), 0)


def test_the_page_costs_the_same_whatever_the_journal(secretary, scheduled):
    counts = []
    for _round in range(3):
        secretary.post(LIVE, delays_of(read(secretary))[0])
        counts.append(count_queries(lambda: read(secretary)))

    assert counts[2] == counts[0]
