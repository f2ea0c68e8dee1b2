# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site's search."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from search.queries import clean_words, describe_pages, search_pages

RESULTS_A_PAGE = 20


def search(request: HttpRequest) -> HttpResponse:
    """Search the live pages of the reader's language, laureates included."""
    words = clean_words(request.GET.get("q", ""))
    results = Paginator(search_pages(words), RESULTS_A_PAGE).get_page(request.GET.get("page"))
    found = describe_pages(list(results))
    return render(request, "search/results.html", {"words": words, "results": results, "found": found})
