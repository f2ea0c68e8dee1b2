# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The package of an ODT: its media type first, then its parts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from home.odt.blocks import BlockWriter
from home.odt.pictures import OdtPicture, place_pictures
from home.odt.styles import write_styles
from home.odt.xml import DECLARATION, write_part, write_text
from laureats.archives import pack_archive

ODT_TYPE = "application/vnd.oasis.opendocument.text"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class OdtDraft:
    """A text to be written: plain HTML, and its JPEG pictures by the address that the HTML gives them."""

    title: str
    language: str
    day: date
    html: str
    foot: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def write_odt(draft: OdtDraft) -> bytes:
    """Return the file, the same bytes when made again of the same draft."""
    pictures = place_pictures(draft.pictures)
    parts = {
        "content.xml": _write_content(draft, pictures=pictures),
        "styles.xml": write_styles(language=draft.language, foot=draft.foot),
        "meta.xml": _write_properties(draft),
    }
    drawn = {picture.name: picture.content for picture in pictures.values()}
    return pack_archive(
        {
            "mimetype": ODT_TYPE.encode(),
            **{name: text.encode() for name, text in parts.items()},
            **drawn,
            "META-INF/manifest.xml": _write_manifest(texts=parts, pictures=drawn).encode(),
        }
    )


def _write_content(draft: OdtDraft, *, pictures: Mapping[str, OdtPicture]) -> str:
    text = BlockWriter(pictures).write_html(draft.html)
    return write_part("document-content", content=f"<office:body><office:text>{text}</office:text></office:body>")


def _write_properties(draft: OdtDraft) -> str:
    moment = f"{draft.day.isoformat()}T00:00:00"
    content = (
        "<office:meta><meta:generator>Territoire Numérique Libre</meta:generator>"
        f"<dc:title>{write_text(draft.title)}</dc:title><dc:language>{draft.language}</dc:language>"
        f"<meta:creation-date>{moment}</meta:creation-date><dc:date>{moment}</dc:date></office:meta>"
    )
    return write_part("document-meta", content=content)


def _write_manifest(*, texts: Iterable[str], pictures: Iterable[str]) -> str:
    entries = [("/", ODT_TYPE), *((name, "text/xml") for name in texts), *((name, "image/jpeg") for name in pictures)]
    written = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in entries
    )
    return (
        f'{DECLARATION}<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3">'
        f"{written}</manifest:manifest>"
    )
