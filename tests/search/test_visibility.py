# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is not public is neither found, nor counted, nor offered, and costs as many queries as what does not exist."""

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from label.models import Edition
from laureats.models import LaureatePage
from tests.factories import EditionFactory, TerritoryFactory
from tests.laureats.public.factories import AwardFactory, make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page, count_queries
from tests.search.reading import search, search_path

pytestmark = pytest.mark.django_db


def hide_draft(site):
    add_page(site.home, StandardPage, title="Marmotte", slug="marmotte", live=False)


def hide_private_page(site):
    page = add_page(site.home, StandardPage, title="Marmotte", slug="marmotte")
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def hide_page_under_a_private_one(site):
    above = add_page(site.home, StandardPage, title="Cave", slug="cave")
    PageViewRestriction.objects.create(page=above, restriction_type="password", password="x")
    add_page(above, StandardPage, title="Marmotte", slug="marmotte")


def hide_unpublished_change(site):
    page = add_page(site.home, StandardPage, title="Autre", slug="autre")
    page.title = "Marmotte"
    page.save_revision()


def hide_laureate_to_come(site):
    territory = make_territory("Marmotte")
    AwardFactory(territory=territory, edition=EditionFactory(year=2026, results_at=timezone.now()))
    make_page(index=site.laureates, territory=territory, live=False)


def hide_laureate_published_too_early(site):
    territory = make_territory("Marmotte")
    AwardFactory(territory=territory, edition=EditionFactory(year=2026, results_at=timezone.now()))
    make_page(index=site.laureates, territory=territory)


def hide_body_whose_only_label_was_taken_back(site):
    territory = make_territory("Marmotte")
    make_award(body=territory, edition=make_edition(year=2018), level="1", withdrawn_at=timezone.now())
    make_page(index=site.laureates, territory=territory)


def hide_body_without_label(site):
    TerritoryFactory(name="Marmotte")


HIDERS = [
    hide_draft,
    hide_private_page,
    hide_page_under_a_private_one,
    hide_unpublished_change,
    hide_laureate_to_come,
    hide_laureate_published_too_early,
    hide_body_whose_only_label_was_taken_back,
    hide_body_without_label,
]


def read(client, words):
    """Return all that the page says, but for what was typed."""
    return client.get(search_path(words)).text.replace(words, "…")


@pytest.mark.parametrize("hide", HIDERS)
def test_what_is_hidden_answers_as_what_does_not_exist(client, site, hide):
    hide(site)

    assert read(client, "marmotte") == read(client, "zyzzyvaa")
    assert count_queries(client, search_path("marmotte")) == count_queries(client, search_path("zyzzyvaa"))


@pytest.mark.parametrize("hide", HIDERS)
def test_what_is_hidden_is_not_counted_with_what_is_public(client, site, hide):
    hide(site)
    add_page(site.home, StandardPage, title="Marmotte publique", slug="publique")

    page = search(client, "marmotte")

    assert page.words("h2", id="found-title") == ["1 résultat pour « marmotte »"]
    assert page.all("nav", class_="result-kinds") == []


def test_a_page_is_found_once_it_is_published(client, site):
    hide_draft(site)
    hide_laureate_to_come(site)
    StandardPage.objects.get(slug="marmotte").save_revision().publish()
    edition = Edition.objects.get(year=2026)
    edition.released_at = timezone.now()
    edition.save()
    LaureatePage.objects.update(live=True)

    assert search(client, "marmotte").words("h2", id="found-title") == ["2 résultats pour « marmotte »"]
