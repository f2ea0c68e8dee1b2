# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An ODT as other programs read it."""

import io
from dataclasses import dataclass

from defusedxml import ElementTree
from odfdo import Document

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True, kw_only=True)
class ReadOdt:
    """Paragraphs and headings in order, each with its style."""

    paragraphs: list
    pictures: list
    links: list


def read_odt(content):
    document = Document(io.BytesIO(content))
    assert document.get_type() == "text"
    elements = list(ElementTree.fromstring(document.get_part("content.xml").serialize()).iter())
    return ReadOdt(
        paragraphs=[
            (element.get(f"{TEXT}style-name"), " ".join("".join(words_of(element)).split()))
            for element in elements
            if element.tag in {f"{TEXT}p", f"{TEXT}h"}
        ],
        pictures=[element.get(LINK) for element in elements if element.tag == f"{DRAW}image"],
        links=[element.get(LINK) for element in elements if element.tag == f"{TEXT}a"],
    )


def words_of(element):
    """Yield the words of a paragraph, without what describes its pictures."""
    yield element.text or ""
    for child in element:
        if child.tag != f"{DRAW}frame":
            yield from words_of(child)
        yield child.tail or ""
