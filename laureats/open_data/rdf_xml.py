# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The catalogue as RDF/XML, from the same nodes as its JSON-LD."""

import io
from collections.abc import Mapping
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.xmlutils import SimplerXMLGenerator

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
# A node of the catalogue: "@id", "@type", then its properties with their prefixes.
Node = Mapping[str, Any]


def write_rdf_xml(node: Node, *, prefixes: Mapping[str, str]) -> bytes:
    """Return a node with all that stands in it. Its values are literals, links and nodes, one or a list."""
    stream = io.StringIO()
    xml = SimplerXMLGenerator(stream, "utf-8")
    xml.startDocument()
    names = {"xmlns:rdf": RDF, **{f"xmlns:{prefix}": address for prefix, address in prefixes.items()}}
    xml.startElement("rdf:RDF", AttributesImpl(names))
    _write_node(xml, node, prefixes=prefixes)
    xml.endElement("rdf:RDF")
    xml.endDocument()
    return f"{stream.getvalue()}\n".encode()


def _write_node(xml: SimplerXMLGenerator, node: Node, *, prefixes: Mapping[str, str]) -> None:
    about = {"rdf:about": str(node["@id"])} if "@id" in node else {}
    xml.startElement(node["@type"], AttributesImpl(about))
    for name, values in node.items():
        if not name.startswith("@"):
            for value in values if isinstance(values, list) else [values]:
                _write_property(xml, value, name=name, prefixes=prefixes)
    xml.endElement(node["@type"])


def _write_property(xml: SimplerXMLGenerator, value: Any, *, name: str, prefixes: Mapping[str, str]) -> None:
    if isinstance(value, Mapping) and "@type" in value and "@value" not in value:
        xml.startElement(name, AttributesImpl({}))
        _write_node(xml, value, prefixes=prefixes)
        xml.endElement(name)
    elif isinstance(value, Mapping) and "@id" in value:
        xml.addQuickElement(name, attrs={"rdf:resource": _whole(value["@id"], prefixes=prefixes)})
    else:
        text, attributes = _read_literal(value, prefixes=prefixes)
        xml.addQuickElement(name, text, attributes)


def _read_literal(value: Any, *, prefixes: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    if not isinstance(value, Mapping):
        return str(value), {}
    if "@language" in value:
        return str(value["@value"]), {"xml:lang": value["@language"]}
    return str(value["@value"]), {"rdf:datatype": _whole(value["@type"], prefixes=prefixes)}


def _whole(name: str, *, prefixes: Mapping[str, str]) -> str:
    """Return "xsd:date" as its whole address; an address stays as it is."""
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name
