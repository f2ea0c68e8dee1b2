# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest

from label.models.pages import CriteriaPage
from tests.factories import CriterionFactory, DomainFactory, EditionFactory, LevelFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, french, make_home

pytestmark = pytest.mark.django_db
OPENED = datetime.date(2020, 1, 1)


@pytest.fixture
def criteria_page():
    return add_page(make_home(), CriteriaPage, title="Critères", slug="criteres")


def read(client, path="/criteres/"):
    return ReadPage(client.get(path))


def make_grid(edition, *, domains=1):
    for number in range(1, domains + 1):
        domain = DomainFactory(edition=edition, name=f"Domaine {number}", sort_order=number, weight="20")
        CriterionFactory(domain=domain, name=f"Critère {number}", max_points="7", weight="1.5")


def test_domains_are_numbered_in_their_order(client, criteria_page):
    make_grid(EditionFactory(opens_on=OPENED), domains=3)

    assert read(client).words("h3", class_="domain__title") == ["1 Domaine 1", "2 Domaine 2", "3 Domaine 3"]


def test_weights_and_maxima_are_shown_by_an_edition_that_publishes_them(client, criteria_page):
    make_grid(EditionFactory(opens_on=OPENED, publishes_weights=True))

    page = read(client)

    assert page.words("th", scope="row") == ["Critère 1"]
    assert page.words("td", class_="table__number") == ["7", "1,5"]
    assert page.one("div", role="region")["tabindex"] == "0"
    assert page.one("div", role="region")["aria-labelledby"] == page.one("caption")["id"]


def test_weights_and_thresholds_stay_hidden_otherwise(client, criteria_page):
    edition = EditionFactory(opens_on=OPENED, publishes_weights=False)
    make_grid(edition)
    LevelFactory(edition=edition, min_total="37")

    page = read(client)

    assert page.all("table") == []
    assert "1,5" not in page.one("main").words
    assert "37" not in page.one("main").words
    assert french("This edition does not publish its weights and thresholds.") in page.one("main").words


def test_thresholds_are_shown_by_an_edition_that_publishes_them(client, criteria_page):
    edition = EditionFactory(opens_on=OPENED, publishes_weights=True)
    make_grid(edition)
    LevelFactory(edition=edition, name="Niveau 2", min_total="37.5")

    assert french("From %(total)s out of 100.") % {"total": "37,5"} in read(client).one("dl", class_="scale").words


def test_a_grid_that_was_never_published_says_so(client, criteria_page):
    DomainFactory(edition=EditionFactory(year=2018, opens_on=OPENED), weight=None, name="Stratégie")

    page = read(client)

    assert page.words("p", class_="notice__title") == [french("The grid was never published")]
    assert page.words("h3", class_="domain__title") == ["1 Stratégie"]


def test_sample_questions_are_listed(client, criteria_page):
    DomainFactory(edition=EditionFactory(opens_on=OPENED), questions=["Publiez-vous ?", "Depuis quand ?"])

    questions = [item.words for item in read(client).all("li") if item.words.endswith("?")]

    assert questions == ["Publiez-vous ?", "Depuis quand ?"]


def test_levels_are_defined_lowest_first(client, criteria_page):
    edition = EditionFactory(opens_on=OPENED)
    make_grid(edition)
    LevelFactory(edition=edition, code="1", name="Niveau 1", short_name="découverte", definition="un pas", sort_order=1)
    LevelFactory(edition=edition, code="2", name="Niveau 2", definition="des initiatives", sort_order=2)

    page = read(client)

    scale = page.one("dl", class_="scale")
    meanings = [element.words for element in page.all("dd") if element.is_within(scale)]
    assert meanings == ["Découverte – un pas", "des initiatives"]
    assert len(page.all("use", href="#sign-on")) == 3


def test_each_edition_has_its_address_and_the_switcher_marks_it(client, criteria_page):
    for year in (2018, 2019):
        make_grid(EditionFactory(year=year, opens_on=OPENED))

    page = read(client, "/criteres/2018/")

    chips = [(link["href"], link.words, link["aria-current"]) for link in page.all("a", class_="chip")]
    assert chips == [("/criteres/2019/", "2019", None), ("/criteres/2018/", "2018", "true")]
    assert page.words("title") == ["Critères – Édition 2018 – Label d’essai"]
    assert ("/criteres/", "Critères") in [(link["href"], link.words) for link in page.all("a")]


def test_an_edition_not_announced_has_no_address(client, criteria_page):
    make_grid(EditionFactory(year=2018, opens_on=OPENED))
    make_grid(EditionFactory(year=2098, opens_on=datetime.date(2098, 1, 1)))

    assert client.get("/criteres/2098/").status_code == 404
    assert "2098" not in read(client).one("main").words


def test_an_invented_edition_says_so(client, criteria_page):
    make_grid(EditionFactory(opens_on=OPENED, is_fictional=True))

    assert len(read(client).all("aside", class_="banner")) == 1


def test_no_edition_at_all_says_so(client, criteria_page):
    assert french("No grid has been published yet.") in read(client).one("main").words


def test_three_domains_and_editions_take_as_many_queries_as_one(client, criteria_page):
    edition = EditionFactory(year=2018, opens_on=OPENED, publishes_weights=True)
    make_grid(edition)
    LevelFactory(edition=edition)
    with_one = count_queries(client, "/criteres/2018/")
    make_grid(edition, domains=2)
    LevelFactory.create_batch(2, edition=edition)
    for year in (2019, 2020):
        make_grid(EditionFactory(year=year, opens_on=OPENED))

    assert count_queries(client, "/criteres/2018/") == with_one
