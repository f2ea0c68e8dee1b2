# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every kind of page, and every text that readers see, can be seen before it is published."""

import pytest
from django.utils.translation import override
from wagtail.models import Locale, Page, PreviewableMixin, get_page_models
from wagtail.snippets.models import get_snippet_models

from core.models import Menu
from home.models import HomePage
from label.models import DomainExplanation
from laureats.models import EditionPage, LaureatePage
from tests.factories import DomainFactory, EditionFactory, TerritoryFactory
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db

PAGE_TYPES = [model for model in get_page_models() if model is not Page]
TEXTS = [model for model in get_snippet_models() if issubclass(model, PreviewableMixin)]
# What some of them cannot be without.
NEEDED = {
    EditionPage: lambda: {"edition": EditionFactory()},
    LaureatePage: lambda: {"territory": TerritoryFactory()},
    DomainExplanation: lambda: {"domain": DomainFactory()},
    Menu: lambda: {"place": Menu.Place.MAIN},
}


def preview(record):
    """Return the status and the words of every preview of a record."""
    with override("fr"):
        answers = [record.make_preview_request(preview_mode=mode) for mode, _name in record.preview_modes]
    return [(answer.status_code, answer.content.decode()) for answer in answers]


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_a_draft_of_every_kind_of_page_is_drawn(model):
    home = make_home()
    needed = NEEDED.get(model, dict)()
    page = home if model is HomePage else add_page(home, model, title="Essai", slug="essai", live=False, **needed)
    page.title = "Titre jamais enregistré"

    previews = preview(page)

    assert previews
    assert [(status, page.title in words) for status, words in previews] == [(200, True)] * len(previews)


@pytest.mark.parametrize("model", TEXTS, ids=lambda model: model.__name__)
def test_every_text_is_drawn_before_it_is_saved(model):
    make_home()
    text = model(locale=Locale.objects.get(language_code="fr"), **NEEDED[model]())

    assert [status for status, _words in preview(text)] == [200]
