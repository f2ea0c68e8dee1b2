# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The label kit of one award: pictures, words and code, ready to hand over, the same bytes each time."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from string import Template

from laureats.archives import pack_archive
from laureats.assets.artwork import TEMPLATES
from laureats.assets.kit_subject import KitSubject
from laureats.assets.rendering import render_badge_png, render_badge_svg

PNG_WIDTHS = (256, 512, 1024, 2048)
README = "LISEZ-MOI.txt"
HTML_CODE = "code-integration.html"
MARKDOWN_CODE = "code-integration.md"


def build_kit(subject: KitSubject) -> dict[str, bytes]:
    """Return the files of the kit by name, the archive of all the others last."""
    files = _draw_pictures(subject) | _write_words(subject)
    return files | {f"{subject.stem}.zip": pack_archive(files)}


def _draw_pictures(subject: KitSubject) -> dict[str, bytes]:
    svg = render_badge_svg(subject.badge)
    pictures = {f"{subject.stem}-{width}.png": render_badge_png(svg, width=width) for width in PNG_WIDTHS}
    return {f"{subject.stem}.svg": svg} | pictures


def _write_words(subject: KitSubject) -> dict[str, bytes]:
    mentions = "".join(f"Mention : {mention}\n" for mention in subject.mentions)
    plain = {
        "statement": subject.badge.statement,
        "laureate": subject.badge.laureate,
        "reference": subject.reference,
        "mentions": mentions,
        "stem": subject.stem,
        "alternative": subject.alternative,
        "badge_address": subject.badge_address,
        "page_address": subject.page_address,
    }
    html = {name: escape(value) for name, value in plain.items()}
    markdown = plain | {"alternative": _escape_markdown(subject.alternative)}
    return {
        README: _fill(README, plain | {"html_code": _fill(HTML_CODE, html).strip()}).encode(),
        HTML_CODE: _fill(HTML_CODE, html).encode(),
        MARKDOWN_CODE: _fill(MARKDOWN_CODE, markdown).encode(),
    }


def _fill(name: str, values: Mapping[str, str]) -> str:
    return _read_template(name).substitute(values)


@cache
def _read_template(name: str) -> Template:
    return Template((TEMPLATES / "kit" / name).read_text(encoding="utf-8"))


def _escape_markdown(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)
