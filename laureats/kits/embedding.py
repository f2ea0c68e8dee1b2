# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The code that shows a badge in a web page: HTML and Markdown."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from laureats.kits.subject import KitSubject

TEMPLATES = Path(__file__).parent / "templates"
HTML_CODE = "code-integration.html"
MARKDOWN_CODE = "code-integration.md"
# The side of the picture, in pixels.
EMBEDDED_SIZE = 160


def write_html_code(subject: KitSubject, *, size: int = EMBEDDED_SIZE, language: str = "fr") -> str:
    """Return one line: the picture, with words for those who do not see it, in a link to the laureate's page.

    `size` is the side of the picture in pixels, `language` that of the words.
    """
    told = _values(subject) | {"size": str(size)}
    if language == "en":
        told["alternative"] = subject.alternative_en
    values = {name: escape(value) for name, value in told.items()}
    return fill(HTML_CODE, values).strip()


def write_markdown_code(subject: KitSubject) -> str:
    return fill(MARKDOWN_CODE, _values(subject) | {"alternative": _escape_markdown(subject.alternative)}).strip()


def fill(name: str, values: Mapping[str, str]) -> str:
    return _read_template(name).substitute(values)


def _values(subject: KitSubject) -> dict[str, str]:
    return {
        "page_address": subject.page_address,
        "badge_address": subject.badge_address,
        "alternative": subject.alternative,
    }


@cache
def _read_template(name: str) -> Template:
    return Template((TEMPLATES / name).read_text(encoding="utf-8"))


def _escape_markdown(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)
