# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The results year by year, and the last ones."""

from datetime import UTC, datetime

import pytest

from laureats.public import latest_palmares, palmares_overview, released_years
from tests.laureats.public.factories import make_award, make_edition, make_page

pytestmark = pytest.mark.django_db


def test_overview_gives_the_released_years_latest_first():
    make_edition(year=2018)
    make_edition(year=2025, code="2025-label")
    make_edition(year=2025, code="2025-badge")
    make_edition(year=2026, released_at=None)

    overview = palmares_overview()

    assert [(year.year, [facts.edition.code for facts in year.editions]) for year in overview] == [
        (2025, ["2025-badge", "2025-label"]),
        (2018, ["2018"]),
    ]


def test_overview_counts_the_known_awards():
    edition = make_edition(year=2018, labelled_count=22)
    make_award(body="Albi", edition=edition)
    make_award(body="Boé", edition=edition)

    (year,) = palmares_overview()

    assert [(facts.known, facts.is_complete) for facts in year.editions] == [(2, False)]


def test_released_years_are_told_once():
    make_edition(year=2018)
    make_edition(year=2025, code="2025-label")
    make_edition(year=2025, code="2025-badge")
    make_edition(year=2026, released_at=None)

    assert released_years() == [2025, 2018]


@pytest.mark.parametrize("count", [1, 3])
def test_overview_queries_do_not_grow_with_the_years(django_assert_num_queries, count):
    for number in range(count):
        make_award(body=f"Bourg-{number}", edition=make_edition(year=2016 + number))

    with django_assert_num_queries(4):
        overview = palmares_overview()

    assert len(overview) == count


def test_latest_palmares_is_missing_before_the_first_release():
    make_edition(year=2026, released_at=None)

    assert latest_palmares() is None


def test_latest_palmares_gives_the_awards_at_the_highest_level_reached(site):
    make_award(body="Albi", edition=make_edition(year=2018), level="5")
    edition = make_edition(year=2019)
    for body, level in [("Zuydcoote", "4"), ("Échirolles", "4"), ("Boé", "3"), ("Nevers", None)]:
        make_award(body=body, edition=edition, level=level)
    unreleased = make_edition(year=2026, released_at=None)
    make_award(body="Canéjan", edition=unreleased, level="5")

    latest = latest_palmares()

    assert (latest.edition, latest.year, latest.award_count, latest.address) == (edition, 2019, 4, "/palmares/2019/")
    assert [row.name for row in latest.top_awards] == ["Ville d'Échirolles", "Ville de Zuydcoote"]


def test_latest_palmares_of_a_year_is_the_one_released_last():
    make_edition(year=2025, code="2025-a", released_at=datetime(2025, 11, 20, tzinfo=UTC))
    make_edition(year=2025, code="2025-b", released_at=datetime(2025, 11, 21, tzinfo=UTC))

    assert latest_palmares().edition.code == "2025-b"


@pytest.mark.parametrize("count", [1, 3, 30])
def test_latest_palmares_queries_do_not_grow_with_the_awards(site, django_assert_num_queries, count):
    edition = make_edition(year=2018)
    for number in range(count):
        award = make_award(body=f"Bourg-{number}", edition=edition, level="4")
        make_page(index=site.laureats, territory=award.territory)

    # The types of pages and the site are kept from then on.
    latest_palmares()
    with django_assert_num_queries(5):
        latest = latest_palmares()

    assert latest.edition == edition
