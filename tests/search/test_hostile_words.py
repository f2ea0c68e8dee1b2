# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whatever is typed, the answer is a page, and nothing that was typed means anything to a database."""

import pytest
from django.urls import reverse

from home.models import StandardPage
from tests.page_tree import add_page
from tests.search.reading import found_titles, search, suggested

pytestmark = pytest.mark.django_db

HOSTILE = [
    '"',
    '"marmotte',
    "marmotte'",
    "marmotte OR",
    "AND",
    "NOT marmotte",
    "NEAR(marmotte, 5)",
    "title:marmotte",
    "{title}: marmotte",
    "marmotte*",
    "^marmotte",
    "(((",
    "-marmotte",
    "marmotte & | ! <-> :*",
    "%",
    "_",
    "\\",
    "%s %(x)s {0} {{ x }}",
    "'; DROP TABLE wagtailcore_page; --",
    "\x00marmotte\x00",
    "\x02marmotte\x03",
    "🎉",
    "مرحبا بالعالم",
    "\u202emarmotte",
    "ﬁ ß İ ı Ǆ",
    "a" * 100_000,
    "mot " * 20_000,
    "é" * 5_000,
    "-" * 5_000,
    " ".join(f"mot{number}" for number in range(5_000)),
    "<script>alert(1)</script>",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_anything_typed_is_answered(client, home, typed):
    add_page(home, StandardPage, title="Autre", slug="autre")

    page = search(client, typed)

    assert page.all("script") == []
    assert page.words("h1") == ["Rechercher"]


@pytest.mark.parametrize(
    "typed", ["marmotte OR zyzzyva", "zyzzyva | marmotte", "marmotte -zyzzyva", "%mot%", "_armotte", "marm*otte"]
)
def test_signs_are_no_operators(client, home, typed):
    add_page(home, StandardPage, title="Marmotte", slug="marmotte")

    assert found_titles(client, typed) == []


@pytest.mark.parametrize("typed", ['"marmotte"', "marmotte*", "^marmotte", "(marmotte)", "-marmotte", "marmotte%"])
def test_signs_around_words_are_left_out(client, home, typed):
    add_page(home, StandardPage, title="Marmotte", slug="marmotte")

    assert found_titles(client, typed) == ["Marmotte"]


def test_what_was_typed_is_written_safely_everywhere(client, home):
    add_page(home, StandardPage, title="Marmotte", slug="marmotte")

    page = search(client, 'marmote"><img src=x onerror=alert(1)>&kind=x')

    assert page.all("img") == []
    assert suggested(page) == [("Marmotte", "?q=Marmotte")]


@pytest.mark.parametrize("query", ["q=a&q=b", "q[]=a", "kind=pages", "q=%ff%fe", "page=2", "q=a&kind=%00&page=%00"])
def test_odd_addresses_are_answered(client, home, query):
    assert client.get(f"{reverse('search')}?{query}").status_code == 200
