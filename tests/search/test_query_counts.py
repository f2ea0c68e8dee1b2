# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.test import Client

from core.page_generation import forget_pages
from home.models import NewsPage, StandardPage
from label.models import Edition
from tests.factories import DomainFactory
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page, count_queries, make_home
from tests.search.reading import search_path

pytestmark = pytest.mark.django_db


def plant(site, *, numbers):
    """Plant a result of each kind for each number."""
    edition = Edition.objects.filter(year=2018).first() or make_edition(year=2018)
    for number in numbers:
        add_page(site.home, StandardPage, title=f"Marmotte {number}", slug=f"m-{number}", show_in_menus=False)
        add_page(site.news, NewsPage, title=f"Marmotte {number} arrive", slug=f"a-{number}")
        territory = make_territory(f"Marmotte-{number}")
        make_award(body=territory, edition=edition, level="1")
        make_page(index=site.laureates, territory=territory)
        DomainFactory(edition=edition, name=f"Marmotte {number}")


def test_twenty_results_take_as_many_queries_as_one(client, site):
    counts = []
    for numbers in (range(1), range(1, 3), range(3, 20)):
        plant(site, numbers=numbers)
        counts.append(count_queries(client, search_path("marmotte")))

    assert counts == [counts[0]] * 3


@pytest.mark.parametrize("words", ["marmotte", "zyzzyva", ""])
def test_a_search_that_is_drawn_anew_takes_few_queries(client, site, words):
    plant(site, numbers=range(3))

    # Within a transaction nothing is kept: the frame and the catalogue are read each time.
    assert count_queries(client, search_path(words)) <= 20


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("words", "most"), [("autre", 3), ("zyzzyva", 2), ("", 1)])
def test_a_search_after_another_takes_fewer(settings, words, most):
    settings.PAGE_CACHE_SECONDS = 60
    home = make_home()
    add_page(home, StandardPage, title="Autre", slug="autre")
    forget_pages()
    client = Client()
    client.cookies["csrftoken"] = "a" * 32

    assert count_queries(client, search_path(words)) <= most
