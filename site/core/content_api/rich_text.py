# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rich text as HTML that anyone can show: its links lead somewhere, or are plain words."""

import re
from collections.abc import Mapping

from django.utils.html import format_html
from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter

from core.content_api.known import Known
from core.models import CustomDocument
from core.rich_text_links import list_links

# What the editor keeps to tell paragraphs apart: nothing that readers see.
_EDITOR_KEY = re.compile(r'(<\w+[^>]*?) data-block-key="[^"]*"')
KINDS = {"page": Page, "document": CustomDocument}


def ask_for_links(html: str, *, known: Known) -> None:
    for link in list_links(html):
        kind, _colon, key = link.target.partition(":")
        if kind in KINDS:
            known.ask(KINDS[kind], key)


def render(html: str, *, known: Known) -> str:
    def open_page(attributes: Mapping[str, str]) -> str:
        page = known.pages.get(_key(attributes))
        return _open(page.full_url if page else "")

    def open_document(attributes: Mapping[str, str]) -> str:
        document = known.documents.get(_key(attributes))
        return _open(known.absolute(document.url) if document else "")

    rewritten = LinkRewriter({"page": open_page, "document": open_document})(html)
    return _EDITOR_KEY.sub(r"\1", rewritten)


def _key(attributes: Mapping[str, str]) -> int:
    key = attributes.get("id", "")
    return int(key) if key.isdecimal() else 0


def _open(address: str | None) -> str:
    """Open a link. What is not public has no address: its words stay, and nothing tells what they led to."""
    return format_html('<a href="{}">', address) if address else "<a>"
