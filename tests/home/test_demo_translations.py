# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The English of the demonstration, whatever bears the words."""

import json

import pytest
from wagtail.models import Locale

from core.models import Menu
from home.demonstration.translations import translate_snippets
from home.models import NewsCategory, NewsIndexPage, NewsPage
from label.models import DomainExplanation
from tests.factories import DomainFactory
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Return the deed under test, followed by what wagtail-localize keeps for after the commit."""

    def translate(records, *, texts):
        with django_capture_on_commit_callbacks(execute=True):
            translate_snippets(records, texts=texts)

    return translate


@pytest.fixture
def home():
    home = make_home()
    translate_page(home, slug="home")
    return home


def stream(*blocks):
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def english_of(record):
    return type(record).objects.get(translation_key=record.translation_key, locale__language_code="en")


def test_a_category_is_translated_and_keeps_its_word_in_addresses(home, publish):
    category = NewsCategory.objects.create(name="Événements", slug="evenements", locale=home.locale)

    publish(NewsCategory.objects.all(), texts=[{"name": {"fr": "Événements", "en": "Events"}}])

    assert (english_of(category).name, english_of(category).slug) == ("Events", "evenements")


def test_an_article_bears_the_category_of_its_language(home, publish):
    category = NewsCategory.objects.create(name="Événements", slug="evenements", locale=home.locale)
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    translate_page(index, title="News", slug="news")
    article = add_page(index, NewsPage, title="Le congrès", slug="congres", category=category)

    texts = [{"fr": "Événements", "en": "Events"}, {"fr": "Le congrès", "en": "The congress"}]
    texts.append({"fr": "congres", "en": "congress"})
    publish([category, article], texts=texts)

    twin = english_of(article)
    assert (twin.title, twin.live, twin.category) == ("The congress", True, english_of(category))


def test_a_menu_is_translated_and_its_links_keep_their_pages(home, publish):
    items = stream(
        ("page", {"page": home.pk, "label": "Le label"}),
        ("address", {"label": "Code", "address": "https://example.org/"}),
    )
    menu = Menu.objects.create(place="footer", text="Un label libre", items=items, locale=home.locale)

    texts = [{"fr": "Un label libre", "en": "A free label"}, {"fr": "Le label", "en": "The label"}]
    publish(Menu.objects.all(), texts=texts)

    twin = english_of(menu)
    assert (twin.place, twin.text) == ("footer", "A free label")
    assert [dict(item.value) for item in twin.items] == [
        {"page": home.page_ptr, "label": "The label"},
        {"label": "Code", "address": "https://example.org/"},
    ]


def test_an_explanation_is_published_in_english(home, publish):
    domain = DomainFactory()
    body = stream(
        ("paragraph", "<p>Pour <b>tous</b>.</p>"),
        ("legal_quote", {"text": "La loi dit.", "reference": "article 1", "source": "https://example.org/loi"}),
        ("questions", [{"type": "item", "value": "Depuis quand\u202f?", "id": "1"}]),
    )
    explanation = DomainExplanation.objects.create(domain=domain, body=body, locale=home.locale)

    texts = {
        "text": {"fr": "<p>Pour <b>tous</b>.</p>", "en": "<p>For <b>all</b>.</p>"},
        "law": {"fr": "La loi dit.", "en": "The law says."},
        "reference": {"fr": "article 1", "en": "section 1"},
        "questions": [{"fr": "Depuis quand\u202f?", "en": "Since when?"}],
    }
    publish(DomainExplanation.objects.all(), texts=texts)

    twin = english_of(explanation)
    assert (twin.domain, twin.live) == (domain, True)
    assert [block["value"] for block in twin.body.get_prep_value()] == [
        "<p>For <b>all</b>.</p>",
        {"text": "The law says.", "reference": "section 1", "source": "https://example.org/loi"},
        [{"type": "item", "value": "Since when?", "id": "1"}],
    ]


def test_what_has_its_english_already_is_left_alone(home, publish):
    category = NewsCategory.objects.create(name="Presse", slug="presse", locale=home.locale)
    publish([category], texts={"fr": "Presse", "en": "Press"})

    publish(NewsCategory.objects.all(), texts={"fr": "Presse", "en": "Newspapers"})

    assert list(NewsCategory.objects.order_by("name").values_list("name", flat=True)) == ["Press", "Presse"]


def test_words_that_the_texts_do_not_hold_stay_in_french(home, publish):
    category = NewsCategory.objects.create(name="Presse", slug="presse", locale=home.locale)

    publish([category], texts=[])

    assert english_of(category).name == "Presse"
    assert Locale.objects.count() == 2
