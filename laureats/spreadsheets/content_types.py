# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What bytes are, judged by their content alone."""

import re
from enum import Enum

_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_FOREIGN_SIGNATURES = (
    b"%PDF",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"RIFF",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"\x7fELF",
    b"SQLite format 3",
)
_MARKUP = re.compile(rb"<[!?a-zA-Z]")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BLANKS = b" \t\r\n"


class ContentType(Enum):
    """The families of content that the reader tells apart."""

    ZIP = "zip"
    ENCRYPTED_OLE = "encrypted_ole"
    FOREIGN = "foreign"
    TEXT = "text"
    BINARY = "binary"


def identify_content(content: bytes) -> ContentType:
    """Return what the bytes are; FOREIGN is a known type that is no spreadsheet, BINARY is nothing known."""
    if content.startswith(_ZIP_SIGNATURES):
        return ContentType.ZIP
    if content.startswith(_OLE_SIGNATURE):
        return ContentType.ENCRYPTED_OLE if _OLE_ENCRYPTED_STREAM in content else ContentType.FOREIGN
    start = content[:4096].removeprefix(_BYTE_ORDER_MARK).lstrip(_BLANKS)
    if start.startswith(_FOREIGN_SIGNATURES) or _MARKUP.match(start):
        return ContentType.FOREIGN
    return ContentType.TEXT if find_encoding(content) else ContentType.BINARY


def find_encoding(content: bytes) -> str | None:
    """Return the listed encoding of a text (UTF-8 with or without mark, else cp1252), None when there is none."""
    if b"\0" in content:
        return None
    if content.startswith(_BYTE_ORDER_MARK):
        return "utf-8-sig" if _is_decodable(content, encoding="utf-8") else None
    return next((encoding for encoding in ("utf-8", "cp1252") if _is_decodable(content, encoding=encoding)), None)


def _is_decodable(content: bytes, *, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
