# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from laureats.correspondence.links import digest_of, find_link, find_term, link_address, revoke_links
from laureats.models import JurorLink
from tests.laureats.correspondence.factories import day, end_links, open_link, seat_of

pytestmark = pytest.mark.django_db


def test_a_link_leads_to_its_juror_and_edition(edition):
    link = find_link(open_link(edition, "aime"))

    assert (link.seat.code, link.seat.edition) == ("aime", edition)


def test_the_secret_of_a_link_is_nowhere_in_the_database(edition):
    secret = open_link(edition)

    (stored,) = JurorLink.objects.values()
    assert stored["digest"] == digest_of(secret)
    assert secret not in str(stored)


def test_two_links_of_a_juror_have_two_secrets(edition):
    secrets = {open_link(edition), open_link(edition)}

    assert [len(secret) for secret in secrets] == [43, 43]


def test_a_new_link_leaves_the_older_one_open(edition):
    first = open_link(edition)
    open_link(edition)

    assert find_link(first).seat.code == "gonnu"


@pytest.mark.parametrize("wrong", ["", "x", "é" * 43, "\0"])
def test_an_unknown_secret_leads_nowhere(wrong, edition):
    open_link(edition)

    assert find_link(wrong) is None


def test_the_digest_is_no_secret(edition):
    assert find_link(digest_of(open_link(edition))) is None


def test_an_expired_link_leads_nowhere(edition):
    secret = open_link(edition)
    end_links()

    assert find_link(secret) is None


def test_revoking_closes_every_link_of_that_juror_alone(edition):
    secrets = [open_link(edition), open_link(edition), open_link(edition, "aime")]

    number = revoke_links(seat_of(edition, "gonnu"))

    assert number == 2
    assert [find_link(secret) is None for secret in secrets] == [True, True, False]


def test_revoking_again_changes_nothing(edition):
    open_link(edition)
    revoke_links(seat_of(edition))
    before = list(JurorLink.objects.values())

    assert (revoke_links(seat_of(edition)), list(JurorLink.objects.values())) == (0, before)


@pytest.mark.parametrize("state", ["ended-kept", "ended-excluded"])
def test_the_link_of_a_seat_that_ended_leads_nowhere(state, edition):
    secret = open_link(edition)
    edition.seats.update(state=state)

    assert find_link(secret) is None


def test_a_link_stays_open_thirty_whole_days_after_the_due_day():
    assert find_term(date(2090, 12, 4)) == datetime(2091, 1, 4, tzinfo=ZoneInfo("Europe/Paris"))


def test_a_link_made_after_the_due_day_stays_open_thirty_days_from_its_own():
    assert find_term(day(-100)) == find_term(day(0))


def test_the_address_is_on_the_public_site_in_french(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://label.example.org/"

    assert link_address("secret") == "https://label.example.org/retour-jury/secret/"
