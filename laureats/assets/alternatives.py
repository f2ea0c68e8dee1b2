# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a picture says to those who do not see it: a title and a description, in French and in English."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from laureats.assets.svg_sources import XML_LANG, svg

# By language: what the picture states, and whose label it is.
Alternatives = Mapping[str, tuple[str, str]]


def set_alternatives(picture: Element, *, alternatives: Alternatives, prefix: str) -> None:
    """Put the words in place of the template's own. The first language is the picture's."""
    for child in list(picture):
        if child.tag in {svg("title"), svg("desc")}:
            picture.remove(child)
    first = next(iter(alternatives))
    picture.set("lang", first)
    picture.set("role", "img")
    picture.set("aria-labelledby", f"{prefix}-title {prefix}-desc")
    pieces = [piece for language, words in alternatives.items() for piece in _pieces(language, words=words)]
    for tag, identifier in (("title", f"{prefix}-title"), ("desc", f"{prefix}-desc")):
        next(piece for piece in pieces if piece.tag == svg(tag)).set("id", identifier)
    picture[:0] = pieces


def _pieces(language: str, *, words: tuple[str, str]) -> list[Element]:
    made = []
    for tag, text in zip(("title", "desc"), words, strict=True):
        piece = Element(svg(tag), {"lang": language, XML_LANG: language})
        piece.text = text
        made.append(piece)
    return made
