# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What editors are offered when they add a page: each type says what it is for, and one alone stays alone."""

import pytest
from django.utils.translation import override
from wagtail.models import get_page_models

from home.models import (
    AccessibilityPage,
    NewsIndexPage,
    PressIndexPage,
    SiteMapPage,
    StandardPage,
)
from label.models import ApplyPage, CriteriaPage, FAQPage, JuryPage
from laureats.models import EditionIndexPage, LaureateIndexPage, OpenDataPage, PalmaresPage
from tests.page_tree import add_page, make_home, translate_page

ALONE = [
    AccessibilityPage,
    ApplyPage,
    CriteriaPage,
    EditionIndexPage,
    FAQPage,
    JuryPage,
    LaureateIndexPage,
    NewsIndexPage,
    OpenDataPage,
    PalmaresPage,
    PressIndexPage,
    SiteMapPage,
]


def own_types():
    return [model for model in get_page_models() if not model.__module__.startswith("wagtail")]


@pytest.mark.parametrize("model", own_types(), ids=lambda model: model.__name__)
def test_every_type_says_what_it_is_for_in_both_languages(model):
    told = {}
    for language in ("en", "fr"):
        with override(language):
            told[language] = str(model.page_description)

    assert [text[-1:] for text in told.values()] == [".", "."]
    assert told["en"] != told["fr"]


@pytest.mark.django_db
@pytest.mark.parametrize("model", ALONE, ids=lambda model: model.__name__)
def test_a_page_that_is_there_is_not_offered_again(model):
    home = make_home()
    before = model.can_create_at(home)

    add_page(home, model, title="Une page", slug="page")

    assert (before, model.can_create_at(home)) == (True, False)


@pytest.mark.django_db
@pytest.mark.parametrize("model", ALONE, ids=lambda model: model.__name__)
def test_a_page_that_stands_alone_has_its_translation_all_the_same(model):
    home = make_home()
    english = translate_page(home, slug="home")
    page = add_page(home, model, title="Une page", slug="page")

    twin = translate_page(page, slug="a-page")

    english.refresh_from_db()
    assert twin.get_parent().pk == english.pk
    assert not model.can_create_at(english)


@pytest.mark.django_db
def test_plain_pages_are_offered_as_often_as_wanted():
    home = make_home()
    add_page(home, StandardPage, title="Une page", slug="page")

    assert StandardPage.can_create_at(home)
