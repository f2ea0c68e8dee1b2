# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""HTML for other sites: what it says, without what only our own style sheets and templates mean."""

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, Tag

KEPT = frozenset({"alt", "cite", "colspan", "datetime", "height", "href", "hreflang", "id", "lang", "rowspan", "scope"})
KEPT_OF_MEDIA = frozenset({"src", "srcset", "title", "width"})
BOXES = ("div", "span", "svg")


def strip_styling(html: str) -> str:
    """Return the same content in its bare elements, without blank lines."""
    drawn = BeautifulSoup(html, "html.parser")
    for icon in drawn.find_all("svg"):
        icon.decompose()
    for element in drawn.find_all(True):
        _strip(element)
    for words in drawn.find_all(string=True):
        if isinstance(words, Comment):
            words.extract()
        elif "\n" in words and not words.strip():
            words.replace_with(NavigableString("\n"))
    return "\n".join(line for line in str(drawn).split("\n") if line.strip())


def _strip(element: Tag) -> None:
    element.attrs = {name: value for name, value in element.attrs.items() if name in KEPT | KEPT_OF_MEDIA}
    if element.name in BOXES and not element.attrs:
        element.unwrap()
