# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking the search, and reading what it shows."""

from django.urls import reverse
from django.utils.translation import override

from tests.page_reading import ReadPage


def search_path(words="", *, language="fr", **parameters):
    asked = {"q": words, **parameters} if words else parameters
    with override(language):
        return reverse("search", query=asked or None)


def search(client, words="", **asked):
    response = client.get(search_path(words, **asked))
    assert response.status_code == 200
    return ReadPage(response)


def found_titles(client, words, **asked):
    """Return the titles of the results, in their order."""
    return [link.words for link in result_links(search(client, words, **asked))]


def found_addresses(client, words, **asked):
    return [link["href"] for link in result_links(search(client, words, **asked))]


def result_links(page):
    return [link for link in page.all("a") if link.parent.tag == "h3"]


def list_facets(page):
    """Return the kinds of results as they are read, with where they lead and which is current."""
    kinds = page.all("nav", class_="result-kinds")
    links = [link for link in page.all("a") if any(link.is_within(kind) for kind in kinds)]
    return [(link.words, link["href"], link["aria-current"]) for link in links]


def suggested(page):
    """Return the searches that the page offers, with where they lead."""
    return [(link.words, link["href"]) for link in page.all("a", class_="chip")]
