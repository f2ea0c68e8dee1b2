# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from wagtail.models import PageViewRestriction

from core.open_pages import open_pages
from home.models import StandardPage
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db


def test_pages_are_open_unless_drafts_or_under_a_restriction(django_assert_num_queries):
    home = make_home()
    closed = add_page(home, StandardPage, title="Fermée", slug="fermee")
    add_page(closed, StandardPage, title="Dessous", slug="dessous")
    add_page(home, StandardPage, title="Brouillon", slug="brouillon", live=False)
    add_page(home, StandardPage, title="Ouverte", slug="ouverte")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")

    with django_assert_num_queries(1):
        slugs = [page.slug for page in open_pages().filter(depth__gt=2)]

    assert slugs == ["ouverte"]
    assert list(open_pages(StandardPage.objects.all()).values_list("slug", flat=True)) == slugs
