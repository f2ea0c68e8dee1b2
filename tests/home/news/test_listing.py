# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists of articles by category and by year, in both languages."""

import pytest

from home.models import StandardPage
from tests.home.news.factories import close, make_article, make_category, make_picture
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, french, translate_page

pytestmark = [
    pytest.mark.django_db,
    # Pictures: what Wagtail leaves open.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]


def titles(page):
    return page.words("h3", class_="entry__title")


def filters(page):
    return [(link.words, link["href"], link["aria-current"]) for link in page.all("a", class_="chip")]


@pytest.fixture
def category(index):
    return make_category("Palmarès", "palmares", locale=index.locale)


def test_lists_are_offered_with_how_many_articles_each_holds(client, index, category):
    make_article(index, "un", day="2018-11-06", category=category)
    make_article(index, "deux", day="2018-11-08")
    make_article(index, "trois", day="2025-11-19", category=category)
    make_category("Vide", "vide", locale=index.locale)

    page = ReadPage(client.get("/actualites/"))

    assert filters(page) == [
        ("Tout (3)", "/actualites/", "page"),
        ("Palmarès (2)", "/actualites/categorie/palmares/", None),
        ("2025 (1)", "/actualites/2025/", None),
        ("2018 (2)", "/actualites/2018/", None),
    ]


def test_a_category_has_its_articles_its_title_and_its_count(client, index, category):
    make_article(index, "un", category=category)
    make_article(index, "deux", day="2019-11-20", category=category)
    make_article(index, "autre")

    page = ReadPage(client.get("/actualites/categorie/palmares/"))

    assert titles(page) == ["Deux", "Un"]
    assert page.words("h1") == ["Actualités : Palmarès 2 articles"]
    assert page.words("title") == ["Actualités : Palmarès (2 articles) – Label d’essai"]


def test_a_year_has_its_articles(client, index):
    make_article(index, "un", day="2018-12-31")
    make_article(index, "deux", day="2019-01-01")

    page = ReadPage(client.get("/actualites/2018/"))

    assert titles(page) == ["Un"]
    assert page.words("h1") == ["Actualités : 2018 1 article"]


def test_what_the_public_may_not_read_is_neither_listed_nor_counted(client, index, category):
    make_article(index, "ouvert", category=category)
    make_article(index, "brouillon", category=category, live=False)
    close(make_article(index, "ferme", category=category))
    make_article(index, "autre-annee", day="2020-01-01", live=False)

    page = ReadPage(client.get("/actualites/categorie/palmares/"))

    assert titles(page) == ["Ouvert"]
    assert [words for words, _href, _current in filters(page)] == ["Tout (1)", "Palmarès (1)", "2018 (1)"]


def test_a_category_without_articles_says_so_and_leads_to_the_others(client, index, category):
    make_article(index, "autre")

    page = ReadPage(client.get("/actualites/categorie/palmares/"))

    assert french("No article in this category yet.") in page.one("main").words
    assert french("See all the news") in page.words("a", href="/actualites/")


@pytest.mark.parametrize("tail", ["2019/", "categorie/inconnue/", "categorie/inconnue/atom/", "categorie/"])
def test_a_list_of_nothing_is_not_found(client, index, tail):
    make_article(index, "brouillon", day="2019-01-01", live=False)

    assert client.get(f"/actualites/{tail}").status_code == 404


def test_pages_of_a_list_keep_to_it(client, index, category):
    for number in range(1, 13):
        make_article(index, f"a{number}", day=f"2018-01-{number:02}", category=category)
    make_article(index, "autre", day="2018-02-01")

    page = ReadPage(client.get("/actualites/categorie/palmares/?page=2"))

    assert titles(page) == ["A2", "A1"]


def test_the_language_switch_leads_to_the_same_list(client, index, category):
    translate_page(index.get_parent().specific, title="Home")
    english = translate_page(index, title="News", slug="news")
    twin = category.copy_for_translation(english.locale)
    twin.name, twin.slug = "Results", "results"
    twin.save()
    make_article(index, "un", category=category)

    page = ReadPage(client.get("/actualites/categorie/palmares/"))
    alternates = {link["hreflang"]: link["href"] for link in page.all("link", rel="alternate") if link["hreflang"]}

    assert alternates == {
        "fr": "http://testserver/actualites/categorie/palmares/",
        "en": "http://testserver/en/news/category/results/",
        "x-default": "http://testserver/actualites/categorie/palmares/",
    }
    assert client.get("/en/news/category/results/").status_code == 200
    assert client.get("/en/news/categorie/results/").status_code == 404


def test_a_year_without_articles_in_the_other_language_has_no_twin(client, index):
    translate_page(index.get_parent().specific, title="Home")
    translate_page(index, title="News", slug="news")
    translate_page(make_article(index, "un", day="2018-11-06"), slug="one")
    make_article(index, "deux", day="2019-11-06")

    both, alone = (ReadPage(client.get(f"/actualites/{year}/")) for year in (2018, 2019))

    assert [link["href"] for link in both.all("link", hreflang="en")] == ["http://testserver/en/news/2018/"]
    assert alone.all("link", hreflang="en") == []


def test_three_illustrated_articles_take_as_many_queries_as_one_and_few(client, index, category):
    def add(slug):
        make_article(index, slug, category=category, picture=make_picture(), picture_description="Une scène")

    add("un")
    with_one = count_queries(client, "/actualites/")
    add("deux")
    add("trois")

    assert count_queries(client, "/actualites/") == with_one
    add_page(index.get_parent().specific, StandardPage, title="Texte", slug="texte")
    # The articles counted, those of the page, and their pictures.
    assert with_one == count_queries(client, "/texte/") + 3
