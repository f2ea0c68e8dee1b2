# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From plain HTML of ours to the paragraphs of an ODT."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PageElement, Tag

from home.odt.pictures import OdtPicture
from home.odt.xml import write_element, write_text

HEADINGS = {"h1": "1", "h2": "2", "h3": "3"}
LISTS = {"ul": "Bullets", "ol": "Numbers"}
PARAGRAPHS = {"p": "Text_20_body", "figcaption": "Caption"}
SPANS = {"b": "Strong_20_Emphasis", "strong": "Strong_20_Emphasis", "i": "Emphasis", "em": "Emphasis"}
# Not the spaces that do not break.
_SPACES = re.compile("[ \\t\\r\\n\\f]+")


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """`pictures` are those that the HTML may show, by their address; others are left out."""

    pictures: Mapping[str, OdtPicture]

    def write_html(self, html: str) -> str:
        return "".join(self._write_blocks(BeautifulSoup(html, "html.parser").children, style=""))

    def _write_blocks(self, nodes: Iterable[PageElement], *, style: str) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, Tag):
                yield from self._write_block(node, style=style)
            elif not isinstance(node, Comment) and str(node).strip():
                yield self._write_paragraph([node], style=style or PARAGRAPHS["p"])

    def _write_block(self, tag: Tag, *, style: str) -> Iterator[str]:
        if tag.name in HEADINGS:
            level = HEADINGS[tag.name]
            yield write_element(
                "text:h",
                content=self._write_inline(tag.children).strip(" "),
                text_style__name=f"Heading_20_{level}",
                text_outline__level=level,
            )
        elif tag.name in PARAGRAPHS:
            yield self._write_paragraph(tag.children, style=style or PARAGRAPHS[tag.name])
        elif tag.name in LISTS:
            yield self._write_list(tag)
        elif tag.name == "img":
            yield self._write_paragraph([tag], style=PARAGRAPHS["p"])
        else:
            yield from self._write_blocks(tag.children, style="Quotations" if tag.name == "blockquote" else style)

    def _write_paragraph(self, nodes: Iterable[PageElement], *, style: str) -> str:
        return write_element("text:p", content=self._write_inline(nodes).strip(" "), text_style__name=style)

    def _write_list(self, tag: Tag) -> str:
        items = "".join(self._write_item(item) for item in tag.find_all("li", recursive=False))
        return write_element("text:list", content=items, text_style__name=LISTS[tag.name])

    def _write_item(self, item: Tag) -> str:
        """Return the words of an item, then the lists within it."""
        inner = [child for child in item.children if isinstance(child, Tag) and child.name in LISTS]
        words = [child for child in item.children if child not in inner]
        lists = "".join(self._write_list(each) for each in inner)
        return write_element("text:list-item", content=self._write_paragraph(words, style="List_20_item") + lists)

    def _write_inline(self, nodes: Iterable[PageElement]) -> str:
        return "".join(self._write_run(node) for node in nodes)

    def _write_run(self, node: PageElement) -> str:
        if isinstance(node, Tag):
            return self._write_tag(node)
        is_text = isinstance(node, NavigableString) and not isinstance(node, Comment)
        return write_text(_SPACES.sub(" ", str(node))) if is_text else ""

    def _write_tag(self, tag: Tag) -> str:
        if tag.name == "br":
            return "<text:line-break/>"
        if tag.name == "img":
            picture = self.pictures.get(str(tag.get("src")))
            return picture.write_frame(description=str(tag.get("alt") or "")) if picture else ""
        content = self._write_inline(tag.children)
        if tag.name in SPANS:
            return write_element("text:span", content=content, text_style__name=SPANS[tag.name])
        if tag.name == "a" and tag.get("href"):
            return write_element("text:a", content=content, xlink_type="simple", xlink_href=str(tag["href"]))
        return content
