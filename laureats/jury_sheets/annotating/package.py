# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of a package taken out within bounds, and put back together with those that changed."""

import io
import zipfile
from collections.abc import Mapping

from laureats.spreadsheets.archive import Archive
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.errors import SpreadsheetRefused, refuse_too_large
from laureats.spreadsheets.limits import MAX_FILE_BYTES, MIB
from laureats.spreadsheets.sentences import mark_sentence as _

# Ordinary workbooks unpack to a few mebibytes: a copy is made in the process that answers, and must stay light.
MOST_UNPACKED_BYTES = 32 * MIB
# A signature of what was there before would only warn that it is broken.
_SIGNATURES = frozenset({"META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml"})
_OLDEST_DATE = (1980, 1, 1, 0, 0, 0)


def unpack(content: bytes) -> dict[str, bytes]:
    """Return every part of a package that the reader accepts, by name. Raise SpreadsheetRefused."""
    archive = Archive(content, budget=Budget())
    parts: dict[str, bytes] = {}
    room = MOST_UNPACKED_BYTES
    for name in archive.names:
        chunks = []
        for chunk in archive.stream(name):
            room -= len(chunk)
            if room < 0:
                raise refuse_heavy()
            chunks.append(chunk)
        parts[name] = b"".join(chunks)
    return parts


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of the parts in their order; a media type is stored as it is, as ODF asks."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            if name not in _SIGNATURES:
                entry = zipfile.ZipInfo(name, date_time=_OLDEST_DATE)
                entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                package.writestr(entry, content)
    if stream.tell() > MAX_FILE_BYTES:
        raise refuse_heavy()
    return stream.getvalue()


def refuse_heavy() -> SpreadsheetRefused:
    """Return the refusal of a file whose copy would be too heavy to make, or to send back."""
    return refuse_too_large(_("The file is too large for an annotated copy: correct it by the list of its faults."))
