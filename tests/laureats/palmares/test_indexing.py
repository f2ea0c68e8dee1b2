# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages flipped in bulk reach the search index, once their flip is sure."""

import pytest
from wagtail.models import Page

from laureats.models import LaureatePage
from laureats.palmares.pages import prepare_laureate_pages, publish_laureate_pages
from tests.factories import TerritoryFactory

pytestmark = pytest.mark.django_db


def prepare(*names):
    """Return bodies with their drafts, of which the index knows nothing."""
    bodies = [TerritoryFactory(name=name) for name in names]
    prepare_laureate_pages(bodies)
    for page in LaureatePage.objects.all():
        page.index_entries.all().delete()
    return bodies


def found(words):
    return [page.slug for page in Page.objects.live().search(words)]


def test_flipped_pages_are_found_after_the_commit(laureates, django_capture_on_commit_callbacks):
    bodies = prepare("Angoulême", "Boé")

    with django_capture_on_commit_callbacks(execute=True):
        publish_laureate_pages(bodies)
        before = found("Angoulême")

    assert (before, found("Angoulême"), found("Boé")) == ([], ["angouleme"], ["boe"])


def test_nothing_is_indexed_when_nothing_is_flipped(laureates, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        publish_laureate_pages([])

    assert callbacks == []


def test_a_draft_is_indexed_and_not_found(laureates):
    prepare_laureate_pages([TerritoryFactory(name="Angoulême")])

    assert found("Angoulême") == []


@pytest.mark.parametrize("count", [1, 3])
def test_indexing_prepares_all_pages_together(
    laureates, django_capture_on_commit_callbacks, django_assert_max_num_queries, count
):
    bodies = prepare(*[f"Bourg-{number}" for number in range(count)])
    with django_capture_on_commit_callbacks() as callbacks:
        publish_laureate_pages(bodies)

    with django_assert_max_num_queries(8):
        for callback in callbacks:
            callback()

    assert len(found("Bourg")) == count
