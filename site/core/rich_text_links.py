# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The links of a rich text, as it is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

# An address that a reader's software does not fetch.
OTHER_SCHEMES = ("mailto:", "tel:", "#")


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link of a page: an address, or the page or document that an editor chose."""

    target: str
    words: str


def page_target(key: int | str) -> str:
    return f"page:{key}"


def document_target(key: int | str) -> str:
    return f"document:{key}"


def list_links(html: str) -> list[FoundLink]:
    parser = LinkParser()
    parser.feed(html)
    parser.close()
    return list(parser.links())


class LinkParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._targets: list[str] = []
        self._words: list[str] = []
        self._is_open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._targets.append(find_target({name: value or "" for name, value in attrs}))
            self._words.append("")
            self._is_open = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._is_open = False

    def handle_data(self, data: str) -> None:
        if self._is_open:
            self._words[-1] += data

    def links(self) -> Iterator[FoundLink]:
        for target, words in zip(self._targets, self._words, strict=True):
            if target:
                yield FoundLink(target, " ".join(words.split()))


def find_target(attributes: dict[str, str]) -> str:
    """Return what a stored link leads to; blank for what nobody fetches."""
    key, kind = attributes.get("id", ""), attributes.get("linktype")
    if kind == "page":
        return page_target(key)
    if kind == "document":
        return document_target(key)
    address = attributes.get("href", "").strip()
    return "" if address.lower().startswith(OTHER_SCHEMES) else address
