# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Office files are packages: what kind they are, whether they are locked, and whether they could act."""

from django.utils.translation import gettext as _

from laureats.faults import Refused
from laureats.intake.file_kinds import DOCX, ODP, ODS, ODT, PPTX, XLSX, FileKind
from laureats.intake.gate import refuse
from laureats.spreadsheets.archive import Archive
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.errors import SpreadsheetRefused

_OPEN_DOCUMENTS = {kind.media_type: kind for kind in (ODT, ODS, ODP)}
_OPEN_XML = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX, "ppt/presentation.xml": PPTX}
_MOST_MIMETYPE = 200
_MOST_MANIFEST = 1024 * 1024
# Parts that hold programs: macros of Basic or Python, of Office, controls of ActiveX.
_ACTING_FOLDERS = ("basic/", "scripts/")
_ACTING_NAMES = ("vbaproject.bin", "vbadata.xml")


def find_package_kind(content: bytes, *, name: str) -> FileKind:
    """Return what an office file is, once every part of it was unpacked within bounds. Raises `Refused`."""
    try:
        archive = Archive(content, budget=Budget())
        kind = _find_open_document(archive, name=name) or _find_open_xml(archive)
        _refuse_programs(archive, name=name)
        archive.check_other_parts()
    except SpreadsheetRefused as refusal:
        raise _tell(refusal, name=name) from refusal
    if kind is None:
        message = _("“%(name)s” is an archive: send each of its files by itself.")
        raise refuse("archive", message % {"name": name})
    return kind


def _find_open_document(archive: Archive, *, name: str) -> FileKind | None:
    if "mimetype" not in archive.names:
        return None
    kind = _OPEN_DOCUMENTS.get(_read(archive, part="mimetype", most=_MOST_MIMETYPE).decode("ascii", "replace").strip())
    if kind and "META-INF/manifest.xml" in archive.names:
        manifest = _read(archive, part="META-INF/manifest.xml", most=_MOST_MANIFEST)
        if b"encryption-data" in manifest:
            raise refuse_locked(name)
    return kind


def _find_open_xml(archive: Archive) -> FileKind | None:
    if "[Content_Types].xml" not in archive.names:
        return None
    names = {name.lower() for name in archive.names}
    return next((kind for part, kind in _OPEN_XML.items() if part in names), None)


def _refuse_programs(archive: Archive, *, name: str) -> None:
    for part in archive.names:
        folded = part.lower()
        is_acting = folded.startswith(_ACTING_FOLDERS) and not folded.endswith("/")
        if is_acting or folded.rpartition("/")[2] in _ACTING_NAMES or "/activex/" in folded:
            message = _("“%(name)s” holds macros: save it without them, or as PDF.")
            raise refuse("macros", message % {"name": name})


def _read(archive: Archive, *, part: str, most: int) -> bytes:
    """Return the beginning of a part, and unpack no more of it."""
    content = b""
    for chunk in archive.stream(part):
        content += chunk
        if len(content) >= most:
            break
    return content[:most]


def refuse_locked(name: str) -> Refused:
    return refuse("encrypted", _("“%(name)s” is locked by a password: save it without one.") % {"name": name})


def _tell(refusal: SpreadsheetRefused, *, name: str) -> Refused:
    if refusal.code == "encrypted":
        return refuse_locked(name)
    if refusal.code == "too_large":
        message = _("“%(name)s” grows too large once unpacked: make it lighter, or send it as PDF.")
        return refuse("too_large", message % {"name": name})
    return refuse("damaged", _("“%(name)s” is damaged: open it, save it again and send that one.") % {"name": name})
