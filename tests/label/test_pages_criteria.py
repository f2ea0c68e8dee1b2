# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest
from wagtail.models import Locale

from label.models import DomainExplanation
from label.models.pages import CriteriaPage
from tests.factories import CriterionFactory, DomainFactory, EditionFactory, LevelFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, count_queries, french, make_home, translate_page

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
    LevelFactory(edition=edition, code="1", min_total="37")

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


def explain(domain, *, language="fr", words="Pourquoi ce domaine compte.", live=True):
    locale, _made = Locale.objects.get_or_create(language_code=language)
    law = {"text": "Elles encouragent le libre.", "reference": "Article 16", "source": "https://loi.example/16"}
    questions = ["Publiez-vous ?"]
    text = body(("paragraph", f"<p>{words}</p>"), ("legal_quote", law), ("questions", questions))
    return DomainExplanation.objects.create(domain=domain, locale=locale, body=text, live=live)


def test_a_domain_is_explained_with_the_law_and_questions(client, criteria_page):
    explain(DomainFactory(edition=EditionFactory(opens_on=OPENED)))

    page = read(client)

    section = page.one("section", class_="domain")
    assert "Pourquoi ce domaine compte." in section.words
    assert page.words("blockquote") == ["Elles encouragent le libre."]
    assert page.one("blockquote")["cite"] == "https://loi.example/16"
    assert "Publiez-vous ?" in [item.words for item in page.all("li") if item.is_within(section)]


def test_another_edition_keeps_its_own_explanation(client, criteria_page):
    for year in (2018, 2021):
        domain = DomainFactory(edition=EditionFactory(year=year, opens_on=OPENED))
        explain(domain, words=f"Ce que l’on regardait en {year}.")

    told = read(client, "/criteres/2018/").one("main").words

    assert "Ce que l’on regardait en 2018." in told
    assert "2021." not in told


def test_a_draft_of_an_explanation_is_not_shown(client, criteria_page):
    explain(DomainFactory(edition=EditionFactory(opens_on=OPENED)), live=False)

    assert "Pourquoi" not in read(client).one("main").words


def test_a_reader_of_english_reads_french_that_says_so_until_it_is_translated(client, criteria_page):
    translate_page(criteria_page.get_parent().specific, title="Home")
    translate_page(criteria_page, slug="criteria", title="Criteria")
    edition = EditionFactory(opens_on=OPENED)
    explain(DomainFactory(edition=edition, sort_order=1))
    translated = DomainFactory(edition=edition, sort_order=2)
    for language, words in (("fr", "En français."), ("en", "In English.")):
        explain(translated, language=language, words=words)

    page = read(client, "/en/criteria/")

    texts = [(text["lang"], text.words.partition(".")[0]) for text in page.all("div", class_="prose")]
    assert texts == [("fr", "Pourquoi ce domaine compte"), (None, "In English")]


def test_the_preview_of_an_explanation_draws_its_section():
    explanation = explain(DomainFactory(name="Stratégie"))

    page = ReadPage(explanation.make_preview_request(preview_mode=""))

    assert page.words("h3", class_="domain__title") == ["Stratégie"]
    assert "Pourquoi ce domaine compte." in page.one("section", class_="domain").words


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


def test_an_edition_without_domains_says_that_its_grid_is_not_known_and_leads_to_the_others(client, criteria_page):
    for year in (2018, 2019):
        make_grid(EditionFactory(year=year, opens_on=OPENED))
    LevelFactory(edition=EditionFactory(year=2021, opens_on=OPENED), name="Niveau 5")

    page = read(client, "/criteres/2021/")

    assert page.words("h2", id="grid-title") == ["Édition 2021"]
    assert page.words("p", class_="notice__title") == [french("The grid of this edition is not known")]
    assert [(link["href"], link["aria-current"]) for link in page.all("a", class_="chip")] == [
        ("/criteres/2019/", None),
        ("/criteres/2018/", None),
    ]
    assert "Niveau 5" in page.one("dl", class_="scale").words


def test_an_edition_without_domains_stays_out_of_the_switcher_and_is_never_the_latest(client, criteria_page):
    for year in (2018, 2019):
        make_grid(EditionFactory(year=year, opens_on=OPENED))
    EditionFactory(year=2021, opens_on=OPENED)

    page = read(client)

    assert page.words("a", class_="chip") == ["2019", "2018"]
    assert page.words("h2", id="grid-title") == ["Édition 2019"]


@pytest.mark.parametrize(("known", "links"), [([], []), ([2018], ["/criteres/2018/"]), ([2018, 2019], [])])
def test_an_edition_without_domains_leads_to_the_only_other_that_has_some(client, criteria_page, known, links):
    for year in known:
        make_grid(EditionFactory(year=year, opens_on=OPENED))
    EditionFactory(year=2021, opens_on=OPENED)

    page = read(client, "/criteres/2021/")

    assert page.words("p", class_="notice__title") == [french("The grid of this edition is not known")]
    assert [link["href"] for link in page.all("a", class_="arrow-link")] == links


def test_an_edition_without_domains_has_no_address_before_it_is_announced(client, criteria_page):
    make_grid(EditionFactory(year=2018, opens_on=OPENED))
    EditionFactory(year=2098, opens_on=datetime.date(2098, 1, 1))

    assert [client.get(f"/criteres/{code}/").status_code for code in ("2018", "2098", "2099")] == [200, 404, 404]


def test_an_invented_edition_says_so(client, criteria_page):
    make_grid(EditionFactory(opens_on=OPENED, is_fictional=True))

    assert len(read(client).all("aside", class_="banner")) == 1


def test_no_edition_at_all_says_so(client, criteria_page):
    assert french("No grid has been published yet.") in read(client).one("main").words


def test_three_domains_and_editions_take_as_many_queries_as_one(client, criteria_page):
    edition = EditionFactory(year=2018, opens_on=OPENED, publishes_weights=True)
    make_grid(edition)
    LevelFactory(edition=edition)
    explain(edition.domains.get())
    with_one = count_queries(client, "/criteres/2018/")
    make_grid(edition, domains=2)
    for domain in edition.domains.order_by("pk")[1:]:
        explain(domain)
    LevelFactory.create_batch(2, edition=edition)
    for year in (2019, 2020):
        make_grid(EditionFactory(year=year, opens_on=OPENED))

    assert count_queries(client, "/criteres/2018/") == with_one
