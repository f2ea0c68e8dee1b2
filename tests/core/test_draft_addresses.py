# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The address of a draft answers as one that nothing bears, at the same cost, whatever its class."""

import pytest

from home.models import NewsIndexPage, NewsPage, PressIndexPage, PressReleasePage, StandardPage
from label.models import CriteriaPage
from laureats.models import LaureateIndexPage, PalmaresPage
from tests.embargo.reading import ask, without_values
from tests.laureats.public.factories import make_page, make_territory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db


def ask_both(hidden, unknown):
    """Return what two addresses answer, the words typed left out, and how many queries each answer takes."""
    ask(unknown)  # What is read once for all is read.
    answers = [ask(address) for address in (hidden, unknown)]
    return [(*without_values(answer, values=[hidden, unknown]), answer.queries) for answer in answers]


@pytest.mark.parametrize("tail", ["", "2026/"])
@pytest.mark.parametrize("page_class", [StandardPage, NewsIndexPage, CriteriaPage, PalmaresPage, LaureateIndexPage])
def test_a_draft_under_the_home_page_answers_as_an_unknown_address(page_class, tail):
    add_page(make_home(), page_class, title="Secret", slug="secret", live=False)

    hidden, unknown = ask_both(f"/secret/{tail}", f"/ffffff/{tail}")

    assert hidden == unknown
    assert hidden[0] == 404


@pytest.mark.parametrize(("index_class", "page_class"), [(NewsIndexPage, NewsPage), (PressIndexPage, PressReleasePage)])
def test_a_draft_under_a_list_answers_as_an_unknown_address(index_class, page_class):
    index = add_page(make_home(), index_class, title="Liste", slug="liste")
    add_page(index, page_class, title="Secret", slug="secret", live=False)

    hidden, unknown = ask_both("/liste/secret/", "/liste/ffffff/")

    assert hidden == unknown
    assert hidden[0] == 404


@pytest.mark.parametrize("tail", ["", "kit/", "autre/"])
def test_the_draft_of_a_laureate_answers_as_an_unknown_address(tail):
    index = add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    make_page(index=index, territory=make_territory("Secret"), live=False)

    hidden, unknown = ask_both(f"/laureats/secret/{tail}", f"/laureats/ffffff/{tail}")

    assert hidden == unknown
    assert hidden[0] == 404


def test_a_draft_above_other_pages_answers_as_an_unknown_address():
    draft = add_page(make_home(), StandardPage, title="Secret", slug="secret", live=False)
    add_page(draft, StandardPage, title="Dessous", slug="dessous")

    hidden, unknown = ask_both("/secret/", "/ffffff/")

    assert hidden == unknown
    assert hidden[0] == 404


def test_a_live_page_under_a_draft_is_shown_as_wagtail_does(client):
    draft = add_page(make_home(), StandardPage, title="Ébauche", slug="ebauche", live=False)
    add_page(draft, StandardPage, title="Dessous", slug="dessous")

    assert ReadPage(client.get("/ebauche/dessous/")).one("h1").words == "Dessous"
