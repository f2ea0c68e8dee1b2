# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that the words find, whatever it is."""

from collections import defaultdict
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import get_language

from core.search_kinds import SearchKind
from label.models import DomainExplanation
from search.catalogue import Catalogue
from search.criteria import find_criteria
from search.engines import Entry, find_entries
from search.hits import Hit, sort_hits
from search.laureates import find_laureates
from search.pages import find_pages, page_types
from search.words import Words


def find_hits(words: Words, *, catalogue: Catalogue) -> list[Hit]:
    """Return all that is public and holds all the words, the best first, with one query whatever is found."""
    if not words.sought:
        return []
    entries = _entries_by_kind(words)
    pages = entries[SearchKind.PAGE] | entries[SearchKind.NEWS]
    return sort_hits(
        [
            *find_pages(catalogue.pages, entries=pages, words=words),
            *find_laureates(catalogue.laureates, entries=entries[SearchKind.LAUREATE], words=words),
            *find_criteria(catalogue.criteria, entries=entries[SearchKind.CRITERION], words=words),
        ]
    )


def _entries_by_kind(words: Words) -> dict[SearchKind, dict[int, Entry]]:
    """Return the records of the index that hold the words, by kind and by their own key, drafts included."""
    models: list[Any] = [*page_types(*SearchKind), DomainExplanation]
    # Django keeps types in memory.
    types = ContentType.objects.get_for_models(*models)
    kinds: dict[int, SearchKind] = {types[model].pk: model.search_kind for model in models}
    found: dict[SearchKind, dict[int, Entry]] = defaultdict(dict)
    for entry in find_entries(words, language=get_language() or "fr", content_types=kinds):
        found[kinds[entry.content_type]][entry.record] = entry
    return found
