# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which files are taken, told by their first bytes and what they hold."""

import io
import warnings
from collections.abc import Callable

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from laureats.faults import Refused
from laureats.intake.evidence_packages import find_package_kind
from laureats.intake.evidence_pdf import check_pdf
from laureats.intake.file_kinds import CSV, JPEG, PDF, PNG, TXT, WEBP, FileKind
from laureats.intake.gate import refuse

_PICTURES = {"PNG": PNG, "JPEG": JPEG, "WEBP": WEBP}
_MOST_PIXELS = 100_000_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def find_kind(content: bytes, *, name: str) -> FileKind:
    """Return what a file is. Raises `Refused` for what is not taken, damaged, locked, or able to act."""
    for signature, find in _SIGNATURES:
        if content.startswith(signature):
            return find(content, name)
    return _find_text(content, name)


def _find_pdf(content: bytes, name: str) -> FileKind:
    check_pdf(content, name=name)
    return PDF


def _find_package(content: bytes, name: str) -> FileKind:
    return find_package_kind(content, name=name)


def _find_picture(content: bytes, name: str) -> FileKind:
    """Read the head of a picture, never its pixels: it is kept as it came, and drawn by nothing of ours."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=tuple(_PICTURES)) as picture:
                kind, (width, height) = _PICTURES[str(picture.format)], picture.size
                picture.verify()
    except (
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
    ) as fault:
        raise refuse("damaged", _("“%(name)s” is a damaged picture: save it again.") % {"name": name}) from fault
    if width * height > _MOST_PIXELS:
        raise refuse("too_large", _("“%(name)s” is too large a picture: make it smaller.") % {"name": name})
    return kind


def _refuse_old_office(content: bytes, name: str) -> FileKind:
    message = _(
        "“%(name)s” is locked by a password, or in an old format of Office: save it without a password, as PDF, ODT, "
        "DOCX, ODS or XLSX."
    )
    raise refuse("old_office", message % {"name": name})


def _find_text(content: bytes, name: str) -> FileKind:
    ending = name.rpartition(".")[2].lower()
    kind = next((kind for kind in (CSV, TXT) if ending in kind.endings), None)
    if kind is None:
        raise refuse_kind(name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        message = _("“%(name)s” is not in UTF-8: save it again with this encoding, or as PDF.")
        raise refuse("encoding", message % {"name": name}) from fault
    if any(letter < " " and letter not in "\t\n\r\f" for letter in text):
        raise refuse_kind(name)
    return kind


def refuse_kind(name: str) -> Refused:
    message = _(
        "“%(name)s” is not of a kind that is taken: send a PDF, an ODT, ODS or ODP, a DOCX, XLSX or PPTX, a PNG, JPEG "
        "or WebP picture, a TXT or CSV text."
    )
    return refuse("kind", message % {"name": name})


_SIGNATURES: tuple[tuple[bytes, Callable[[bytes, str], FileKind]], ...] = (
    (b"%PDF-", _find_pdf),
    (b"PK\x03\x04", _find_package),
    (b"\x89PNG\r\n\x1a\n", _find_picture),
    (b"\xff\xd8\xff", _find_picture),
    (b"RIFF", _find_picture),
    (_OLD_OFFICE, _refuse_old_office),
)
