# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The package of an ODS file: its media type first and as it is, as ODF asks, then its parts."""

import io
import zipfile
from collections.abc import Iterable

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
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", ODS_TYPE, zipfile.ZIP_STORED)
        _stream_part(package, name="content.xml", pieces=write_content(draft, styles=styles))
        package.writestr("styles.xml", styles.write(draft))
        package.writestr("settings.xml", write_settings(draft))
        package.writestr("meta.xml", _write_properties(draft))
        package.writestr("META-INF/manifest.xml", _write_manifest())
    return stream.getvalue()


def _stream_part(package: zipfile.ZipFile, *, name: str, pieces: Iterable[str]) -> None:
    with package.open(name, "w") as part, io.TextIOWrapper(part, encoding="utf-8", newline="") as text:
        text.writelines(pieces)


def _write_properties(draft: DraftWorkbook) -> str:
    written_at = f"{timezone.now():%Y-%m-%dT%H:%M:%SZ}"
    return (
        f"{open_root('document-meta')}<office:meta><meta:generator>Territoire Numérique Libre</meta:generator>"
        f"{write_element('dc:title', text=draft.title)}<dc:language>fr-FR</dc:language>"
        f"<meta:creation-date>{written_at}</meta:creation-date><dc:date>{written_at}</dc:date>"
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
