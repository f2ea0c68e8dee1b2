# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site's search."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from search.catalogue import Catalogue, catalogue_of
from search.examples import list_examples
from search.finding import find_hits
from search.results import laureate_list_address, list_facets, show_hits
from search.suggestions import suggest
from search.words import MOST_LETTERS, Words, read_words

RESULTS_A_PAGE = 20


def search(request: HttpRequest) -> HttpResponse:
    """Show what holds all the words; without words, what may be looked for; when nothing does, where else to look."""
    words = read_words(request.GET.get("q", ""))
    catalogue = catalogue_of(request)
    context = {
        "words": words.typed,
        "most_letters": MOST_LETTERS,
        "landmarks": [mark for mark in catalogue.landmarks.values() if mark.language == get_language()],
        **(_results(request, words=words, catalogue=catalogue) if words.typed else _start(catalogue)),
    }
    return render(request, "search/results.html", context)


def _start(catalogue: Catalogue) -> dict[str, Any]:
    return {"examples": list_examples(catalogue)}


def _results(request: HttpRequest, *, words: Words, catalogue: Catalogue) -> dict[str, Any]:
    hits = find_hits(words, catalogue=catalogue)
    asked = request.GET.get("kind", "")
    # A kind that has no result is no choice: nobody is shown an empty page while there are results.
    kind = asked if any(hit.kind == asked for hit in hits) else ""
    chosen = [hit for hit in hits if hit.kind == kind] if kind else hits
    results = Paginator(chosen, RESULTS_A_PAGE).get_page(request.GET.get("page"))
    return {
        "kind": kind,
        "results": results,
        "found": show_hits(results, words=words, catalogue=catalogue),
        "laureates_address": laureate_list_address(chosen, words=words, catalogue=catalogue),
        "facets": list_facets(hits, words=words, chosen=kind),
        "suggestions": [] if hits else suggest(words, catalogue=catalogue),
    }
