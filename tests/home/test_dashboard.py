# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What each person finds on the first page of the admin."""

from datetime import timedelta

import pytest
from django.utils import timezone

from home.dashboard.scheduled import list_scheduled
from home.models import CheckedLink, StandardPage
from tests.accounts import log_in, make_account
from tests.factories import EditionFactory
from tests.laureats.palmares.factories import FUTURE
from tests.page_tree import add_page, make_home
from tests.viewset_pages import count_queries

pytestmark = pytest.mark.django_db


def make_campaign(*, opens_in, closes_in):
    today = timezone.localdate()
    dates = {"opens_on": today + timedelta(days=opens_in), "closes_on": today + timedelta(days=closes_in)}
    return EditionFactory(code="2026", name="Édition 2026", **dates)


def schedule(home, number, moment=FUTURE):
    page = add_page(home, StandardPage, title=f"Texte {number}", slug=f"texte-{number}", live=False, go_live_at=moment)
    page.save_revision().publish()
    return page


def add_broken_link(page):
    CheckedLink.objects.create(page=page, address="/rien/", state="broken", checked_at=timezone.now())


def read_panels(role):
    """Return the names of the panels that have something to say to someone, in order, and the words of the page."""
    answer = log_in(role).get("/admin/")
    return answer.content.decode()


@pytest.mark.parametrize(
    ("opens_in", "closes_in", "sentence"),
    [
        (3, 30, "Applications open in 3 days."),
        (1, 30, "Applications open in 1 day."),
        (-3, 12, "Applications are open: 12 days left."),
        (-30, -1, "Applications are closed."),
    ],
)
def test_the_campaign_tells_how_many_days_are_left(opens_in, closes_in, sentence):
    make_campaign(opens_in=opens_in, closes_in=closes_in)

    assert sentence in read_panels("communication")


def test_the_secretariat_alone_is_led_to_the_desk():
    make_campaign(opens_in=-3, closes_in=12)
    link = '<strong><a href="/admin/bureau/2026/">Édition 2026</a></strong>'

    assert [link in read_panels(role) for role in ("secretariat", "communication")] == [True, False]


def test_editors_alone_see_broken_links_and_what_is_scheduled():
    home = make_home()
    schedule(home, 1)
    add_broken_link(home)

    pages = {role: read_panels(role) for role in ("communication", "secretariat")}

    assert {role: ("1 link leads nowhere." in words, "Texte 1" in words) for role, words in pages.items()} == {
        "communication": (True, True),
        "secretariat": (False, False),
    }


def test_a_site_with_nothing_to_do_says_nothing():
    make_home()

    words = read_panels("communication")

    assert [name in words for name in ('id="campaign', 'id="scheduled', 'id="broken-links', "w-summary")] == [False] * 4


def test_scheduled_texts_come_the_soonest_first():
    home = make_home()
    schedule(home, 1, FUTURE + timedelta(days=2))
    schedule(home, 2, FUTURE)
    leaving = add_page(home, StandardPage, title="Part", slug="part", expire_at=FUTURE + timedelta(days=1))

    found = list_scheduled(user=make_account("communication"))

    assert [(each.title, each.leaves) for each in found] == [
        ("Texte 2", False),
        (leaving.title, True),
        ("Texte 1", False),
    ]


def test_the_list_takes_as_many_queries_for_1_text_and_3():
    home, user = make_home(), make_account("communication")
    schedule(home, 1)
    list_scheduled(user=user)
    for_one = count_queries(lambda: list_scheduled(user=user))
    schedule(home, 2), schedule(home, 3)

    assert count_queries(lambda: list_scheduled(user=user)) == for_one


def test_a_text_whose_hour_is_past_tells_that_no_timer_runs():
    page = schedule(make_home(), 1)
    page.revisions.update(approved_go_live_at=timezone.now() - timedelta(hours=1))

    assert "late: the timer is not running" in read_panels("communication")
