# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The spaces of French punctuation, in what editors write, in the demonstration and in our own words."""

import json

import polib
import pytest
from django.conf import settings
from wagtail import blocks
from wagtail.rich_text import RichText

from core.french_spaces import set_spaces, set_spaces_of_block, set_spaces_of_html
from home.models import HomePage, StandardPage
from label.models import FAQPage
from tests.page_tree import add_page, make_home, translate_page

BOTH = {"fr", "en"}


def test_spaces_that_punctuation_asks_for_do_not_break():
    assert set_spaces("Pour qui ? « Tous » : oui ; vite !") == (
        "Pour qui\u202f? «\u00a0Tous\u00a0»\u00a0: oui\u202f; vite\u202f!"
    )


def test_spaces_set_once_stay():
    text = set_spaces("Pour qui ? « Tous » : oui.")

    assert set_spaces(text) == text


def test_spaces_within_tags_stay():
    html = '<p><a title="Quoi ?" href="https://example.org/?a=1">Quoi ?</a></p>'

    assert set_spaces_of_html(html) == html.replace(">Quoi ?", ">Quoi\u202f?")


@pytest.mark.django_db
def test_a_page_in_french_is_saved_with_spaces_that_do_not_break():
    page = add_page(
        make_home(),
        StandardPage,
        title="Pour qui ?",
        slug="pour-qui",
        introduction="Ceci : cela.",
        body=[("heading", "Quoi ?"), ("paragraph", RichText("<p>« Tous »</p>"))],
    )

    page = StandardPage.objects.get(pk=page.pk)
    assert (page.title, page.introduction) == ("Pour qui\u202f?", "Ceci\u00a0: cela.")
    assert [str(getattr(block.value, "source", block.value)) for block in page.body] == [
        "Quoi\u202f?",
        "<p>«\u00a0Tous\u00a0»</p>",
    ]


@pytest.mark.django_db
def test_a_draft_in_french_keeps_what_blocks_within_blocks_say():
    page = add_page(make_home(), FAQPage, title="Questions", slug="faq")
    page.questions = [("question", {"question": "Pour qui ?", "answer": RichText("<p>Tous !</p>")})]

    draft = page.save_revision().as_object()

    [block] = draft.questions
    assert (block.value["question"], block.value["answer"].source) == ("Pour qui\u202f?", "<p>Tous\u202f!</p>")


def test_each_item_of_a_list_is_set_and_keeps_its_identifier():
    block = blocks.ListBlock(blocks.CharBlock())
    value = block.to_python([{"type": "item", "value": "Quoi ?", "id": "1"}])

    value = set_spaces_of_block(block, value)

    assert block.get_prep_value(value) == [{"type": "item", "value": "Quoi\u202f?", "id": "1"}]


def test_addresses_and_choices_stay():
    block = blocks.StructBlock([("address", blocks.URLBlock()), ("kind", blocks.ChoiceBlock(choices=[("a ?", "A")]))])
    value = block.to_python({"address": "https://example.org/ ?", "kind": "a ?"})

    assert dict(set_spaces_of_block(block, value)) == {"address": "https://example.org/ ?", "kind": "a ?"}


@pytest.mark.django_db(transaction=True)
def test_a_page_in_english_keeps_its_spaces():
    translate_page(make_home(), title="For whom ?", slug="home")

    assert HomePage.objects.get(locale__language_code="en").title == "For whom ?"


@pytest.mark.parametrize(
    "catalogue", sorted(settings.SITE_DIR.glob("locale*/fr/LC_MESSAGES/*.po")), ids=lambda p: str(p)
)
def test_no_french_word_of_ours_breaks_before_its_punctuation(catalogue):
    entries = polib.pofile(str(catalogue))
    words = [text for entry in entries for text in (entry.msgstr, *entry.msgstr_plural.values())]

    assert [text for text in words if set_spaces_of_html(text) != text] == []


@pytest.mark.parametrize("path", sorted((settings.BASE_DIR / "demo").rglob("*.json")), ids=lambda path: path.name)
def test_no_french_word_of_the_demonstration_breaks_before_its_punctuation(path):
    words = french_of(json.loads(path.read_text(encoding="utf-8")))

    # English twins are found by the French words that pages keep.
    assert [text for text in words if set_spaces_of_html(text) != text] == []


def french_of(value):
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict) and set(value) == BOTH:
        return [value["fr"]]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in french_of(part)]
