# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file that came in, and its trace in the journal of imports."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from label.models import Edition, JurySeat
from laureats.authors import Author
from laureats.imports.stored_files import store_file
from laureats.models import SheetExport, SheetImport


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file. `juror` is the code of whoever's personal link brought it, blank for any other way."""

    name: str
    content: bytes = field(repr=False)
    juror: str = ""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    created: int = 0
    changed: int = 0
    cleared: int = 0
    unchanged: int = 0


def record_import(
    *,
    edition: Edition | None,
    subject: SheetImport.Subject,
    upload: Upload,
    counts: Counts,
    author: Author,
    batch: uuid.UUID,
    seat: JurySeat | None = None,
    export: SheetExport | None = None,
    baseline_before: Mapping[str, Any] = MappingProxyType({}),
) -> SheetImport:
    """Keep a confirmed file, its fingerprint, who brought it and what it changed. Records of no edition name none."""
    entry = SheetImport(
        edition=edition,
        subject=subject,
        state=SheetImport.State.CONFIRMED,
        origin=author.origin,
        batch=batch,
        seat=seat,
        export=export,
        file_name=upload.name[:255],
        sha256=upload.sha256,
        created_count=counts.created,
        changed_count=counts.changed,
        cleared_count=counts.cleared,
        unchanged_count=counts.unchanged,
        author=author.user,
        author_name=author.name,
        baseline_before=dict(baseline_before),
    )
    store_file(entry, content=upload.content)
    return entry
