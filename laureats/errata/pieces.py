# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Documents sent with a contestation or with its answer: checked by their bytes, kept on the private storage."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.imports.uploads import Upload
from laureats.models import Contestation, ContestationPiece
from laureats.models.imports import private_storage
from laureats.spreadsheets.limits import MAX_FILE_BYTES, MIB

# How a file of each type begins; texts have no mark of their own, and may hold no zero byte.
SIGNATURES: Mapping[str, bytes] = {
    ".pdf": b"%PDF-",
    ".odt": b"PK\x03\x04",
    ".ods": b"PK\x03\x04",
    ".docx": b"PK\x03\x04",
    ".xlsx": b"PK\x03\x04",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".eml": b"",
    ".txt": b"",
}
TYPES = ", ".join(name.removeprefix(".").upper() for name in SIGNATURES)


def add_pieces(*, contestation: Contestation, uploads: Sequence[Upload], author: Author) -> list[ContestationPiece]:
    """Keep these files with the contestation: all of them, or none. Raise `Refused` with every fault."""
    faults = [fault for upload in uploads for fault in _find_faults(upload)]
    if faults:
        raise Refused(faults)
    stored: list[str] = []
    try:
        with transaction.atomic():
            return [_store(upload, contestation=contestation, author=author, stored=stored) for upload in uploads]
    except BaseException:
        # The storage knows no transaction: what it took goes with the rows.
        for name in stored:
            private_storage().delete(name)
        raise


def _store(upload: Upload, *, contestation: Contestation, author: Author, stored: list[str]) -> ContestationPiece:
    """Write the bytes under their fingerprint: an outsider's file name never reaches the disk."""
    piece = ContestationPiece(
        contestation=contestation, name=upload.name[-255:], sha256=upload.sha256, added_by_name=author.name
    )
    piece.file.save(f"{upload.sha256[:16]}.bin", ContentFile(upload.content), save=False)
    stored.append(str(piece.file.name))
    piece.save()
    record = {"author": author.name, "piece": piece.name, "sha256": piece.sha256}
    log(instance=contestation, action="wagtail.edit", user=author.user, data=record)
    return piece


def _find_faults(upload: Upload) -> Iterator[Fault]:
    named = {"name": upload.name}
    suffix = PurePath(upload.name).suffix.lower()
    if len(upload.content) > MAX_FILE_BYTES:
        message = _("%(name)s is too large: a piece may weigh %(limit)d MiB at most.")
        yield Fault(code="too_large", message=message % (named | {"limit": MAX_FILE_BYTES // MIB}))
    elif not upload.content:
        yield Fault(code="empty", message=_("%(name)s is empty.") % named)
    elif suffix not in SIGNATURES:
        message = _("%(name)s is of no type that is kept. Types: %(types)s.")
        yield Fault(code="unknown_type", message=message % (named | {"types": TYPES}))
    elif not _is_of_type(upload.content, suffix=suffix):
        message = _("%(name)s does not hold what its name says: save it again under its true type.")
        yield Fault(code="wrong_type", message=message % named)


def _is_of_type(content: bytes, *, suffix: str) -> bool:
    signature = SIGNATURES[suffix]
    return content.startswith(signature) if signature else b"\x00" not in content
