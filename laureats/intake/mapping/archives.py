# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A ZIP of the files of dossiers, read within bounds: nothing of it is written to a disk under its own name."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.intake.evidence_checks import MOST_FILE_BYTES

MIB = 1024 * 1024
MOST_ARCHIVE_BYTES = 200 * MIB
MOST_FILES = 2_000
MOST_UNPACKED_BYTES = 500 * MIB
# "dossier-12345/devis.pdf", also within a folder of the whole export.
_DOSSIER = re.compile(r"(?:.*/)?dossier[-_ ]?(?:n°\s*)?([0-9]+)/(?:.*/)?([^/]+)", re.IGNORECASE)
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedFile:
    """`content` is None for a file that is too heavy to be evidence."""

    dossier: str
    name: str
    content: bytes | None


def read_archive(content: bytes) -> Iterator[ArchivedFile]:
    """Yield the files that stand in the folder of a dossier. Raise `Refused`."""
    if len(content) > MOST_ARCHIVE_BYTES:
        raise _refuse_size()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from _read_files(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        message = _("This file is no ZIP archive that can be read: make it again, without a password.")
        raise Refused([Fault(code="unreadable", message=message)]) from error


def _read_files(archive: zipfile.ZipFile) -> Iterator[ArchivedFile]:
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        raise _refuse_size()
    unpacked = 0
    for entry in entries:
        found = _DOSSIER.fullmatch(entry.filename.replace("\\", "/"))
        if found is None or entry.is_dir() or "__MACOSX/" in entry.filename:
            continue
        content = _read_bounded(archive, entry=entry)
        unpacked += len(content)
        if unpacked > MOST_UNPACKED_BYTES:
            raise _refuse_size()
        kept = content if len(content) <= MOST_FILE_BYTES else None
        yield ArchivedFile(dossier=found[1], name=found[2], content=kept)


def _read_bounded(archive: zipfile.ZipFile, *, entry: zipfile.ZipInfo) -> bytes:
    """Unpack no more than what tells that a file is too heavy: its header may lie."""
    if entry.flag_bits & _ENCRYPTED:
        raise RuntimeError
    with archive.open(entry) as stream:
        return stream.read(MOST_FILE_BYTES + 1)


def _refuse_size() -> Refused:
    message = _("The archive is too large: send at most %(files)d files and %(weight)d MiB at once.")
    named = {"files": MOST_FILES, "weight": MOST_ARCHIVE_BYTES // MIB}
    return Refused([Fault(code="too_large", message=message % named)])
