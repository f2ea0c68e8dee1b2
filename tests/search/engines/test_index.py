# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What Wagtail's own search, in the admin and its API, finds in the index."""

import pytest
from wagtail.models import Page

from home.models import StandardPage
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db


def test_pages_of_each_language_are_found_by_their_titles():
    home = make_home()
    page = add_page(home, StandardPage, title="Les communautés", slug="communautes")
    translate_page(home, title="Home", slug="home")
    translate_page(page, title="The communities", slug="communities")

    found = {words: [page.slug for page in Page.objects.search(words)] for words in ("communautés", "communities")}

    assert found == {"communautés": ["communautes"], "communities": ["communities"]}


@pytest.mark.postgresql
def test_a_page_indexed_again_keeps_one_entry_in_its_language():
    home = make_home()
    translate_page(home, title="Home", slug="home")
    english = translate_page(add_page(home, StandardPage, title="Bêtes", slug="b"), title="Publishing", slug="beasts")
    english.save()

    assert [str(entry.title) for entry in english.index_entries.all()] == ["'publish':1B"]
