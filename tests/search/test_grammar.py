# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Accents, plurals and stems: what both engines know, and what PostgreSQL alone does."""

import pytest

from home.models import StandardPage
from tests.page_tree import add_page, body, translate_page
from tests.search.reading import found_titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def tell(home):
    """Publish one page that says this."""
    return lambda text: add_page(
        home, StandardPage, title="Bêtes", slug="b", body=body(("paragraph", f"<p>{text}</p>"))
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’égalité d’accès", "egalite acces"),
        ("L’EGALITE", "égalité"),
        ("Une œuvre à l’école", "oeuvre ecole"),
        ("Une oeuvre", "Œuvres"),
        ("Le Puy-en-Velay", "puy velay"),
        ("Des logiciels libres", "logiciel libre"),
        ("Un logiciel", "logiciels"),
        ("Des services nationaux", "national"),
        ("Une archive nationale", "nationaux"),
        ("Les villes labellisées", "ville labellisé"),
        ("Une ville labellisée", "labellisés"),
        ("Un territoire labellisé", "labellisées"),
        ("Un logiciel même fermé", "un logiciel de même fermé"),
        ("La loi de 2016", "2016"),
    ],
)
def test_accents_plurals_and_feminines_do_not_count(client, tell, text, words):
    tell(text)

    assert found_titles(client, words) == ["Bêtes"]


@pytest.mark.postgresql
@pytest.mark.parametrize(
    ("text", "words"), [("Libérer les données", "libération"), ("Il publiait", "publier"), ("L’édition", "éditer")]
)
def test_words_of_one_stem_are_one(client, tell, text, words):
    tell(text)

    assert found_titles(client, words) == ["Bêtes"]


@pytest.mark.parametrize("words", ["marmotte", "logiciel marmotte"])
def test_every_word_must_be_there(client, tell, words):
    tell("Un logiciel.")

    assert found_titles(client, words) == []


def test_words_may_stand_some_in_the_title_some_in_the_text(client, tell):
    tell("La marmotte.")

    assert found_titles(client, "marmotte bête") == ["Bêtes"]


@pytest.mark.parametrize("words", ["communities", "community", "publish", "publishing"])
def test_english_pages_are_read_in_english(client, home, words):
    page = add_page(home, StandardPage, title="Bêtes", slug="b")
    translate_page(home, title="Home", slug="home")
    english = translate_page(page, title="Beasts", slug="beasts")
    english.body = body(("paragraph", "<p>Communities that publish. A community is publishing.</p>"))
    english.save_revision().publish()

    assert found_titles(client, words, language="en") == ["Beasts"]
