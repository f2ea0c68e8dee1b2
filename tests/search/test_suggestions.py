# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from core.models import SiteContacts
from home.models import StandardPage
from label.models import FAQPage
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page
from tests.search.reading import found_titles, search

pytestmark = pytest.mark.django_db


def suggestions(client, words):
    """Return the searches that are offered, and check that each finds something."""
    offered = search(client, words).words("a", class_="chip")
    assert all(found_titles(client, text) for text in offered)
    return offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("accessibilté", ["Accessibilité"]),
        ("accesib", []),
        ("numerque", ["numérique"]),
        ("accessibilté numerque", ["Accessibilité numérique", "Accessibilité", "numérique"]),
        ("accessibilité zzz", ["Accessibilité"]),
        ("zyzzyva", []),
        ("zz", []),
        ("12345", []),
    ],
)
def test_words_of_titles_that_are_near_are_offered(client, home, typed, offered):
    add_page(home, StandardPage, title="Accessibilité numérique", slug="accessibilite")

    assert suggestions(client, typed) == offered


def test_names_of_laureates_are_offered(client, site):
    territory = make_territory("Angoulême")
    make_award(body=territory, edition=make_edition(year=2018), level="1")
    make_page(index=site.laureates, territory=territory)

    assert suggestions(client, "Angouleim") == ["Angoulême"]


def test_what_is_not_public_is_not_offered(client, site):
    add_page(site.home, StandardPage, title="Marmotte", slug="marmotte", live=False)
    make_page(index=site.laureates, territory=make_territory("Marmottan"))

    assert suggestions(client, "marmote") == []


def test_a_few_searches_are_offered_at_most(client, home):
    for word in ("marmotta", "marmotte", "marmotti", "marmotto", "chamoisa", "chamoise", "chamoisi", "chamoiso"):
        add_page(home, StandardPage, title=word, slug=word)

    assert len(suggestions(client, "marmott chamois chamoist chamoisr marmottx")) <= 5


def test_nothing_found_offers_somewhere_to_go(client, site):
    add_page(site.home, FAQPage, title="Questions", slug="questions")

    page = search(client, "zyzzyva")

    assert page.words("h2", id="found-title") == ["Aucun résultat pour « zyzzyva »"]
    assert [(link.words, link["href"]) for link in page.all("a", class_="arrow-link")] == [
        ("Critères", "/criteres/"),
        ("Questions", "/questions/"),
        ("Lauréats", "/laureats/"),
    ]


def test_nothing_found_says_whom_to_write_to(client, home):
    SiteContacts.objects.create(site=home.get_site(), mail="contact@example.org")

    page = search(client, "zyzzyva")

    section = page.one("section", aria_labelledby="found-title")
    assert [link["href"] for link in page.all("a") if link.is_within(section)] == ["mailto:contact@example.org"]
