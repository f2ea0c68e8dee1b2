# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The forms of the texts of the site, as editors read and fill them in."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale

from core.blocks import MenuAddressBlock, MenuPageBlock
from home.models import NewsCategory
from label.models import DomainExplanation
from tests.accounts import log_in
from tests.factories import DomainFactory, EditionFactory
from tests.viewset_pages import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return log_in("communication")


@pytest.fixture
def domains():
    """Return the domain of two editions, of one name."""
    editions = [EditionFactory(code=str(year), year=year, name=f"Édition {year}") for year in (2025, 2026)]
    return [DomainFactory(edition=edition, code="STR", name="Stratégie") for edition in editions]


def explain(domain):
    return DomainExplanation.objects.create(domain=domain, locale=Locale.objects.get(language_code="fr"))


def address(model, name, *args):
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def test_the_domain_of_an_explanation_is_told_with_its_edition(editor, domains):
    explanation = explain(domains[0])

    form = editor.get(address(DomainExplanation, "edit", explanation.pk)).context["form"]

    assert [label for _value, label in form.fields["domain"].choices][1:] == [
        "STR – Stratégie (Édition 2026)",
        "STR – Stratégie (Édition 2025)",
    ]
    assert str(explanation) == "STR – Stratégie (Édition 2025)"


@pytest.mark.parametrize("number", [1, 3])
def test_the_choice_of_a_domain_costs_one_query_however_many(editor, number):
    for year in range(number):
        DomainFactory(edition=EditionFactory(code=f"e{year}", year=2030 + year), code="STR", name="Stratégie")
    form = editor.get(address(DomainExplanation, "add")).context["form"]

    assert count_queries(lambda: [label for _value, label in form.fields["domain"].choices]) == 1


def test_the_list_of_explanations_tells_them_apart(editor, domains):
    for domain in domains:
        explain(domain)

    listed = editor.get(address(DomainExplanation, "list")).content.decode()

    assert [f"STR – Stratégie (Édition {year})" in listed for year in (2025, 2026)] == [True, True]


def test_the_word_of_a_category_in_addresses_follows_its_name(editor):
    shown = editor.get(address(NewsCategory, "add")).content.decode()

    name = re.search(r'<input[^>]*name="name"[^>]*>', shown).group()
    slug = re.search(r'<input[^>]*name="slug"[^>]*>', shown).group()
    assert 'data-w-sync-target-value="#id_slug"' in name
    assert 'data-controller="w-slug"' in slug


def test_the_words_of_a_link_are_not_called_as_the_label_is():
    labels = [block.child_blocks["label"].label for block in (MenuPageBlock(), MenuAddressBlock())]

    with override("fr"):
        assert [str(label) for label in labels] == ["Texte du lien", "Texte du lien"]
