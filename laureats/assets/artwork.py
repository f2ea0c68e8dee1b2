# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Templates of artwork: an ordinary SVG with live words, filled and turned into a picture that stands alone.

A template knows a few things besides SVG, so that a designer can replace it without a developer
(docs/redaction/kit.md tells them to designers):

- `$year`, `$level`, `$laureate` and so on are filled in the words of `<text>`;
- an element with `data-level="3 or"` is kept only for the levels of these codes, `data-level="other"` for any code that
  no element of the template names;
- `data-theme` and `data-dark` make the dark and the single-ink versions (`themes`);
- an element with `data-example` is kept only in examples: the template's own way of saying so (`watermarks`);
- a `<text>` without children becomes a path: `x`, `y`, `font-size`, `font-weight` (400 or 700), `text-anchor`,
  `letter-spacing`, and `data-max-width` (the line shrinks to it), `data-lines="2"` (a long line breaks in two),
  `data-radius` (the line follows a circle around x, y).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from xml.etree.ElementTree import Element

from laureats.assets.alternatives import Alternatives, set_alternatives
from laureats.assets.identifiers import own_identifiers
from laureats.assets.lettering import outline_words
from laureats.assets.svg_sources import parse_template, svg, write_picture
from laureats.assets.themes import Theme, recolour
from laureats.assets.watermarks import mark_as_example

TEMPLATES = Path(__file__).parent / "templates"
ANY_OTHER_LEVEL = "other"

# Everything but the characters of XML 1.0.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, kw_only=True)
class Filling:
    """What a template is filled with. `identifier` begins every identifier of the picture."""

    level_code: str
    values: Mapping[str, str]
    theme: Theme
    is_example: bool
    identifier: str
    alternatives: Alternatives


def fill_template(source: str, *, filling: Filling) -> bytes:
    """Return the picture of a template for a level. Raises `KeyError` for a placeholder that has no value."""
    picture = parse_template(source)
    _keep(picture, attribute="data-level", word=_shown_level(picture, level_code=filling.level_code))
    _keep(picture, attribute="data-theme", word=filling.theme.value)
    if filling.is_example:
        mark_as_example(picture)
    else:
        _drop(picture, attribute="data-example")
    _fill_words(picture, values={key: NOT_XML.sub("", value) for key, value in filling.values.items()})
    outline_words(picture)
    recolour(picture, theme=filling.theme)
    own_identifiers(picture, prefix=filling.identifier)
    set_alternatives(picture, alternatives=_clean(filling.alternatives), prefix=filling.identifier)
    return write_picture(picture)


def _clean(alternatives: Alternatives) -> Alternatives:
    return {
        language: (NOT_XML.sub("", title), NOT_XML.sub("", description))
        for language, (title, description) in alternatives.items()
    }


def _shown_level(picture: Element, *, level_code: str) -> str:
    known = {code for element in picture.iter() for code in element.get("data-level", "").split()}
    return level_code if level_code in known else ANY_OTHER_LEVEL


def _keep(picture: Element, *, attribute: str, word: str) -> None:
    """Leave out the elements whose attribute does not name the word."""
    for parent in list(picture.iter()):
        for child in list(parent):
            if word not in child.attrib.pop(attribute, word).split():
                parent.remove(child)


def _drop(picture: Element, *, attribute: str) -> None:
    for parent in list(picture.iter()):
        for child in list(parent):
            if attribute in child.attrib:
                parent.remove(child)


def _fill_words(picture: Element, *, values: Mapping[str, str]) -> None:
    for element in picture.iter(svg("text")):
        if element.text:
            element.text = Template(element.text).substitute(values)
