# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What translators are asked for: words, all of them, and no fact."""

import json

import pytest
from wagtail.models import Locale, Page, get_translatable_models
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from core.models import Menu
from home.models import (
    AccessibilityPage,
    HomePage,
    NewsCategory,
    NewsIndexPage,
    NewsPage,
    PressIndexPage,
    PressReleasePage,
    SiteMapPage,
    StandardPage,
)
from label.models import ApplyPage, CriteriaPage, DomainExplanation, FAQPage, JuryPage, LabelPage
from laureats.models import EditionIndexPage, EditionPage, LaureateIndexPage, LaureatePage, OpenDataPage, PalmaresPage
from tests.accounts import log_in
from tests.factories import DomainFactory, EditionFactory
from tests.home.translations.samples import SOME_DAY, make_samplers, word_fields
from tests.page_tree import body, make_home, translate_page

pytestmark = pytest.mark.django_db

BODY = {
    "body.heading",
    "body.paragraph",
    "body.steps.item",
    "body.quote.text",
    "body.quote.author",
    "body.picture.image.alt_text",
    "body.picture.caption",
    "body.call_to_action.text",
}
ADDRESSES = {"title", "slug", "seo_title", "search_description"}
PAGE = ADDRESSES | {"introduction"} | BODY

WORDS = {
    HomePage: PAGE
    | {
        "body.key_figures.title",
        "body.key_figures.figures.item.number",
        "body.key_figures.figures.item.words",
        "body.latest_laureates.title",
        "body.latest_news.title",
        "body.partners.title",
        "body.partners.partners.item.logo.alt_text",
    },
    StandardPage: PAGE,
    SiteMapPage: PAGE,
    AccessibilityPage: PAGE | {"known_faults.fault.text"},
    NewsIndexPage: PAGE,
    NewsPage: PAGE | {"picture_description"},
    NewsCategory: {"name"},
    PressIndexPage: PAGE,
    PressReleasePage: PAGE | {"contact"},
    LabelPage: PAGE,
    ApplyPage: PAGE | {"steps.step.title", "steps.step.text"},
    FAQPage: PAGE | {"questions.heading", "questions.question.question", "questions.question.answer"},
    CriteriaPage: PAGE,
    JuryPage: PAGE,
    DomainExplanation: {
        "body.paragraph",
        "body.legal_quote.text",
        "body.legal_quote.reference",
        "body.questions.item",
    },
    EditionIndexPage: PAGE,
    OpenDataPage: PAGE,
    EditionPage: PAGE
    | {
        "event",
        "presenter",
        "programme.item.title",
        "programme.item.text",
        "speakers.speaker.role",
        "photos.photo.image.alt_text",
        "photos.photo.caption",
    },
    PalmaresPage: PAGE,
    LaureateIndexPage: PAGE,
    Menu: {"text", "items.page.label", "items.address.label"},
}
# The same in every language.
FACTS = {
    AccessibilityPage: {
        "contact_mail": "acces@example.org",
        "audited_on": SOME_DAY,
        "audited_by": "Une société d’audit",
        "audit_rate": 75,
    },
    NewsCategory: {"slug": "presse"},
    NewsPage: {"date": SOME_DAY},
    PressReleasePage: {"date": SOME_DAY, "place": "Bordeaux"},
    Menu: {"place": "main"},
}


@pytest.fixture
def home():
    home = make_home()
    translate_page(home, slug="home")
    return home


@pytest.fixture
def samplers(home):
    return make_samplers(home)


def facts_of(model):
    """Return the facts of a record, by field."""
    if model is DomainExplanation:
        return {"domain": DomainFactory()}
    if model is EditionPage:
        return {"edition": EditionFactory(), "event_address": "https://example.org/salon"}
    return FACTS.get(model, {})


def words_of(model, sampler):
    return {field.name: sampler.field(field) for field in word_fields(model) if field.name not in FACTS.get(model, {})}


def create(model, *, home, values):
    if not issubclass(model, Page):
        return model.objects.create(locale=home.locale, **values)
    under = Page.get_first_root_node() if model is HomePage else home
    page = under.add_child(instance=model(locale=home.locale, **values))
    return model.objects.get(pk=page.pk)


def make_source(model, *, home, sampler):
    record = create(model, home=home, values=words_of(model, sampler) | facts_of(model))
    return TranslationSource.update_or_create_from_instance(record)[0]


def asked_words(source):
    segments = StringSegment.objects.filter(source=source).select_related("context", "string")
    return {segment.context.field_path: segment.string.data for segment in segments}


def test_every_translatable_model_says_what_its_words_are():
    models = set(get_translatable_models(include_subclasses=True)) - {Page}

    # A laureate page has no translation: the list of each language serves it.
    assert models - {LaureatePage} == set(WORDS)


@pytest.mark.parametrize("model", WORDS, ids=lambda model: model.__name__)
def test_translators_are_asked_for_every_word_and_no_fact(model, home, samplers):
    source = make_source(model, home=home, sampler=samplers["fr"])

    expected = {path: "fr-slug" if path == "slug" else f"fr {path}" for path in WORDS[model]}
    assert asked_words(source) == expected


@pytest.mark.parametrize("model", WORDS, ids=lambda model: model.__name__)
def test_a_translation_gives_a_whole_twin(model, home, samplers, django_capture_on_commit_callbacks):
    source = make_source(model, home=home, sampler=samplers["fr"])
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    for segment in StringSegment.objects.filter(source=source).select_related("string"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=english,
            data=segment.string.data.replace("fr", "en", 1),
        )

    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)

    twin, original = translation.get_target_instance(), source.get_source_instance()
    expected = words_of(model, samplers["en"])
    given = {name: stored(twin, name) for name in expected}
    # Databases do not keep the order of the members of a JSON object.
    assert {name: unfold(value) for name, value in given.items()} == {name: unfold(expected[name]) for name in expected}
    facts = [*FACTS.get(model, {}), *({"domain_id", "edition_id", "event_address"} & {*twin.__dict__})]
    assert [getattr(twin, name) for name in facts] == [getattr(original, name) for name in facts]
    assert getattr(twin, "live", True)


def unfold(value):
    return json.loads(value) if value.startswith("[{") else value


def stored(record, name):
    return record._meta.get_field(name).value_to_string(record)


PAGES = [model for model in WORDS if issubclass(model, Page)]


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)
def test_the_editor_of_translations_shows_every_word(model, home, samplers):
    source = make_source(model, home=home, sampler=samplers["fr"])
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))
    translation.save_target(publish=True)

    page = log_in("admin").get(translation.get_target_instance_edit_url())

    segments = json.loads(page.context["props"])["segments"]
    shown = {segment["source"] for segment in segments if segment["type"] == "string"}
    assert shown == set(asked_words(source).values())


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)
def test_what_is_left_blank_asks_for_nothing(model, home):
    blank = {field.name: "" for field in word_fields(model)} | {"title": "Titre", "slug": "titre"}
    page = create(model, home=home, values=blank | facts_of(model) | {"body": blank_body(model)})

    source = TranslationSource.update_or_create_from_instance(page)[0]

    assert asked_words(source) == {"title": "Titre", "slug": "titre"}


def blank_body(model):
    """Return blocks whose optional parts are all absent."""
    parts = {
        "key_figures": {"title": "", "with_counts": True, "figures": []},
        "partners": {"title": "", "partners": [partner_without_logo()]},
        "campaign": {"page": None},
    }
    return body(*(parts.items() if model is HomePage else []))


def partner_without_logo():
    logo = {"image": None, "alt_text": None, "decorative": None}
    return {"type": "item", "value": {"name": "ADULLACT", "logo": logo, "address": ""}, "id": "first"}
