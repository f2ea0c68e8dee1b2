# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Namespaces of the parts of an ODT, and texts written safely."""

import re
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    "office": f"{_OASIS}office:1.0",
    "text": f"{_OASIS}text:1.0",
    "style": f"{_OASIS}style:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
# XML has no way to write these.
_NOT_XML = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")


def write_part(name: str, *, content: str) -> str:
    """Return a part whose root element is ``office:<name>``."""
    declared = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
    return f'{DECLARATION}<office:{name} {declared} office:version="1.3">{content}</office:{name}>'


def write_element(name: str, *, content: str, **attributes: str) -> str:
    """Return an element of written content; "_" stands for ":" in the names of its attributes, "__" for "-"."""
    written = "".join(f" {_attribute_name(key)}={quoteattr(clean(value))}" for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"


def write_text(text: str) -> str:
    return escape(clean(text))


def clean(text: str) -> str:
    return _NOT_XML.sub("", text)


def _attribute_name(key: str) -> str:
    prefix, _underscore, name = key.partition("_")
    return f"{prefix}:{name.replace('__', '-')}"
