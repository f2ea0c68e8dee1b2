# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an ODS package says of itself: its media type, its encryption, its macros."""

from laureats.spreadsheets.archive import Archive
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.xml_scan import Attributes, XmlScanner

_SPREADSHEET_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MIMETYPE_PART = "mimetype"
_MANIFEST_PART = "META-INF/manifest.xml"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_MACRO_FOLDERS = ("basic/", "scripts/")
_LIBRARY_INDEXES = ("script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml")


class _ManifestScanner(XmlScanner):
    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.media_type = ""
        self.is_encrypted = False
        self.starts = {
            f"{_MANIFEST} file-entry": self._note_entry,
            f"{_MANIFEST} encryption-data": self._note_encryption,
        }

    def _note_entry(self, attributes: Attributes) -> None:
        if attributes.get(f"{_MANIFEST} full-path") == "/":
            self.media_type = attributes.get(f"{_MANIFEST} media-type", "")

    def _note_encryption(self, attributes: Attributes) -> None:
        self.is_encrypted = True


def is_ods_package(archive: Archive, *, budget: Budget) -> bool:
    """Tell whether the media type of the package is that of an ODS spreadsheet, by its first part or its manifest."""
    if _MIMETYPE_PART in archive.names:
        return _read_start(archive, name=_MIMETYPE_PART).strip() == _SPREADSHEET_TYPE.encode()
    if _MANIFEST_PART in archive.names:
        return _scan_manifest(archive, budget=budget).media_type == _SPREADSHEET_TYPE
    return False


def is_encrypted_ods(archive: Archive, *, budget: Budget) -> bool:
    """Tell whether any part of the package is encrypted, or all of it is wrapped in one encrypted part."""
    if "encrypted-package" in archive.names:
        return True
    return _MANIFEST_PART in archive.names and _scan_manifest(archive, budget=budget).is_encrypted


def has_ods_macros(archive: Archive) -> bool:
    """Tell whether the package holds programs; the empty library lists that LibreOffice leaves are none."""
    return any(
        name.lower().startswith(_MACRO_FOLDERS) and not name.lower().endswith(("/", *_LIBRARY_INDEXES))
        for name in archive.names
    )


def _scan_manifest(archive: Archive, *, budget: Budget) -> _ManifestScanner:
    scanner = _ManifestScanner(budget)
    scanner.scan(archive.stream(_MANIFEST_PART))
    return scanner


def _read_start(archive: Archive, *, name: str) -> bytes:
    """Return the first chunk of a part, once the whole part has been found sound."""
    start = b""
    for chunk in archive.stream(name):
        start = start or chunk
    return start
