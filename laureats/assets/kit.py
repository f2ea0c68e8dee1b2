# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The label kit of one award: pictures, words and code, ready to hand over, the same bytes each time."""

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache
from html import escape
from string import Template

from laureats.assets.artwork import TEMPLATES
from laureats.assets.kit_subject import KitSubject
from laureats.assets.rendering import render_badge_png, render_badge_svg

PNG_WIDTHS = (256, 512, 1024, 2048)
README = "LISEZ-MOI.txt"
HTML_CODE = "code-integration.html"
MARKDOWN_CODE = "code-integration.md"
# The earliest date a zip archive can hold: a kit made again is the same to the byte.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
ZIP_MADE_ON_UNIX = 3
ZIP_FILE_MODE = 0o644 << 16


def build_kit(subject: KitSubject) -> dict[str, bytes]:
    """Return the files of the kit by name, the archive of all the others last."""
    files = _draw_pictures(subject) | _write_words(subject)
    return files | {f"{subject.stem}.zip": _archive(files)}


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


def _archive(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(_archive_entry(name), content, compress_type=zipfile.ZIP_DEFLATED, compresslevel=9)
    return buffer.getvalue()


def _archive_entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=ZIP_TIME)
    entry.create_system = ZIP_MADE_ON_UNIX
    entry.external_attr = ZIP_FILE_MODE
    return entry
