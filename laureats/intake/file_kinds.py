# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The kinds of files that prove an answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """`endings` are those that its name may have, the usual one first."""

    media_type: str
    endings: tuple[str, ...]


_OASIS = "application/vnd.oasis.opendocument"
_OPEN_XML = "application/vnd.openxmlformats-officedocument"
PDF = FileKind(media_type="application/pdf", endings=("pdf",))
PNG = FileKind(media_type="image/png", endings=("png",))
JPEG = FileKind(media_type="image/jpeg", endings=("jpg", "jpeg"))
WEBP = FileKind(media_type="image/webp", endings=("webp",))
TXT = FileKind(media_type="text/plain", endings=("txt", "md"))
CSV = FileKind(media_type="text/csv", endings=("csv",))
ODT = FileKind(media_type=f"{_OASIS}.text", endings=("odt",))
ODS = FileKind(media_type=f"{_OASIS}.spreadsheet", endings=("ods",))
ODP = FileKind(media_type=f"{_OASIS}.presentation", endings=("odp",))
DOCX = FileKind(media_type=f"{_OPEN_XML}.wordprocessingml.document", endings=("docx",))
XLSX = FileKind(media_type=f"{_OPEN_XML}.spreadsheetml.sheet", endings=("xlsx",))
PPTX = FileKind(media_type=f"{_OPEN_XML}.presentationml.presentation", endings=("pptx",))
# What a browser offers to choose from; the server looks at the content.
ACCEPTED = ",".join(
    f".{ending}"
    for kind in (PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, PNG, JPEG, WEBP, TXT, CSV)
    for ending in kind.endings
)
