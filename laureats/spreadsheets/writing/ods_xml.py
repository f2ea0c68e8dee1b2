# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Namespaces of ODS parts, and attributes written safely."""

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from laureats.spreadsheets.cell_texts import carried_text

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    "office": f"{_OASIS}office:1.0",
    "table": f"{_OASIS}table:1.0",
    "text": f"{_OASIS}text:1.0",
    "style": f"{_OASIS}style:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "number": f"{_OASIS}datastyle:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "config": f"{_OASIS}config:1.0",
    "of": f"{_OASIS}of:1.2",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ooo": "http://openoffice.org/2004/office",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}


def open_root(name: str) -> str:
    """Return the opening of a part whose root element is ``office:<name>``."""
    declared = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    return f'{DECLARATION}<office:{name} {declared} office:version="1.3">'


def write_attributes(attributes: Mapping[str, object]) -> str:
    """Return attributes, each with a blank before it."""
    return "".join([f" {name}={quoteattr(carried_text(str(value)))}" for name, value in attributes.items()])


def write_element(name: str, *, text: str) -> str:
    """Return an element that holds a text."""
    return f"<{name}>{escape(carried_text(text))}</{name}>"
