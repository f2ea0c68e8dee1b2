# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The identifiers of a picture, made its own: two pictures in one page share none."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

LOCAL_ADDRESS = re.compile(r"url\(\s*['\"]?#([^)'\"\s]+)['\"]?\s*\)")


def own_identifiers(picture: Element, *, prefix: str) -> None:
    """Prefix the identifiers that the picture refers to, and drop the others."""
    wanted = set(list_references(picture))
    for element in picture.iter():
        identifier = element.attrib.pop("id", None)
        if identifier in wanted:
            element.set("id", f"{prefix}-{identifier}")
        for name, value in element.attrib.items():
            if name == "href" and value.startswith("#"):
                element.set(name, f"#{prefix}-{value[1:]}")
            elif "url(" in value:
                element.set(name, LOCAL_ADDRESS.sub(rf"url(#{prefix}-\1)", value))


def list_references(picture: Element) -> Iterator[str]:
    for element in picture.iter():
        for name, value in element.attrib.items():
            if name == "href" and value.startswith("#"):
                yield value[1:]
            yield from LOCAL_ADDRESS.findall(value)
