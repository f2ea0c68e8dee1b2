# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The package of an ODS file: its media type first and as it is, as ODF asks, then its parts."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.utils import timezone

from laureats.spreadsheets.writing.drafts import DraftWorkbook
from laureats.spreadsheets.writing.ods_content import write_content
from laureats.spreadsheets.writing.ods_settings import write_settings
from laureats.spreadsheets.writing.ods_styles import OdsStyles
from laureats.spreadsheets.writing.ods_xml import DECLARATION, open_root, write_element

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_PARTS = ("content.xml", "styles.xml", "settings.xml", "meta.xml")


def write_ods(draft: DraftWorkbook) -> bytes:
    """Return the file. Styles come after the content that names them."""
    stream = io.BytesIO()
    styles = OdsStyles()
    written_at = draft.written_at or timezone.now()
    with zipfile.ZipFile(stream, "w") as package:
        _stream_part(package, _entry("mimetype", written_at=written_at, method=zipfile.ZIP_STORED), pieces=[ODS_TYPE])
        content = write_content(draft, styles=styles)
        _stream_part(package, _entry("content.xml", written_at=written_at), pieces=content)
        for name, text in _other_parts(draft, styles=styles, written_at=written_at):
            _stream_part(package, _entry(name, written_at=written_at), pieces=[text])
    return stream.getvalue()


def _other_parts(draft: DraftWorkbook, *, styles: OdsStyles, written_at: datetime) -> Iterator[tuple[str, str]]:
    yield "styles.xml", styles.write(draft)
    yield "settings.xml", write_settings(draft)
    yield "meta.xml", _write_properties(draft, written_at=written_at)
    yield "META-INF/manifest.xml", _write_manifest()


def _entry(name: str, *, written_at: datetime, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=timezone.localtime(written_at).timetuple()[:6])
    entry.compress_type = method
    return entry


def _stream_part(package: zipfile.ZipFile, entry: zipfile.ZipInfo, *, pieces: Iterable[str]) -> None:
    with package.open(entry, "w") as part, io.TextIOWrapper(part, encoding="utf-8", newline="") as text:
        text.writelines(pieces)


def _write_properties(draft: DraftWorkbook, *, written_at: datetime) -> str:
    moment = f"{written_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return (
        f"{open_root('document-meta')}<office:meta><meta:generator>Territoire Numérique Libre</meta:generator>"
        f"{write_element('dc:title', text=draft.title)}<dc:language>fr-FR</dc:language>"
        f"<meta:creation-date>{moment}</meta:creation-date><dc:date>{moment}</dc:date>"
        "</office:meta></office:document-meta>"
    )


def _write_manifest() -> str:
    entries = [("/", ODS_TYPE), *((name, "text/xml") for name in _PARTS)]
    written = "".join(
        [
            f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media_type}"/>'
            for path, media_type in entries
        ]
    )
    return (
        f'{DECLARATION}<manifest:manifest xmlns:manifest="{_MANIFEST_NAMESPACE}" manifest:version="1.3">'
        f"{written}</manifest:manifest>"
    )
