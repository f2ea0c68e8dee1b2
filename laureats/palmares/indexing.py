# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The search index after pages were flipped in bulk, which tells it nothing."""

from collections.abc import Collection

from wagtail.search.backends import get_search_backends

from core.after_commit import after_commit
from laureats.models import LaureatePage


def index_after_commit(page_ids: Collection[int]) -> None:
    """Index these pages together once the transaction is sure. An engine that fails is logged and undoes nothing."""
    chosen = tuple(page_ids)
    after_commit(lambda: _index_pages(chosen))


def _index_pages(page_ids: Collection[int]) -> None:
    pages = list(LaureatePage.get_indexed_objects().filter(pk__in=page_ids))
    for engine in get_search_backends(with_auto_update=True):
        engine.get_index_for_model(LaureatePage).add_items(LaureatePage, pages)
