# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of a page in every language, as search engines read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from core.languages import LanguageLink

# Where those go who read none of the site's languages.
ANY_LANGUAGE = "x-default"


@dataclass(frozen=True, kw_only=True)
class Alternate:
    # A code, or `x-default`.
    language: str
    address: str


def alternate_addresses(*, links: Sequence[LanguageLink], request: HttpRequest, query: str) -> list[Alternate]:
    """Return the absolute addresses of the page and of its true twins; nothing for a page that has none.

    `query` is what makes it another page, the same in every language. A further page of a list that has no such query
    has no twin: the list may be shorter in the other language.
    """
    if not query and request.GET.get("page", "1") != "1":
        return []
    suffix = f"?{query}" if query else ""
    return list_alternates(
        {link.code: request.build_absolute_uri(link.address + suffix) for link in links if link.twin}
    )


def list_alternates(addresses: Mapping[str, str]) -> list[Alternate]:
    """Return what to tell of the addresses of one page by language: each of them, and the one for all others."""
    if len(addresses) < 2:
        return []
    alternates = [Alternate(language=code, address=address) for code, address in addresses.items()]
    default = addresses.get(settings.LANGUAGE_CODE)
    return [*alternates, Alternate(language=ANY_LANGUAGE, address=default)] if default else alternates
