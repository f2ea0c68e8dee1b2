# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The `_meta` sheet of a workbook: which edition, juror, export and grid it was made for.

Two columns from the first one on, a key and its value a row. Shared by whoever writes and reads workbooks.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from label.models import Criterion, Edition
from laureats import levels
from laureats.spreadsheets import Sheet
from laureats.spreadsheets.cell_words import plain_text

EDITION_KEY = "edition"
JUROR_KEY = "juror"
EXPORT_KEY = "export"
GRID_KEY = "grid"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookMeta:
    """What the sheet says; each is blank when its row is missing. `export` is None when it is no identifier."""

    edition: str = ""
    juror: str = ""
    export: uuid.UUID | None = None
    grid: str = ""

    def as_rows(self) -> list[tuple[str, str]]:
        """Return the rows to write."""
        identifier = str(self.export) if self.export else ""
        return [
            (EDITION_KEY, self.edition),
            (JUROR_KEY, self.juror),
            (EXPORT_KEY, identifier),
            (GRID_KEY, self.grid),
        ]


def read_meta(sheet: Sheet) -> WorkbookMeta:
    """Read the sheet; unknown keys are ignored."""
    said = {plain_text(row.get(0)): plain_text(row.get(1)) for row in sheet.rows.values()}
    return WorkbookMeta(
        edition=said.get(EDITION_KEY, ""),
        juror=said.get(JUROR_KEY, ""),
        export=_read_identifier(said.get(EXPORT_KEY, "")),
        grid=said.get(GRID_KEY, ""),
    )


def grid_fingerprint(*, edition: Edition, criteria: Iterable[Criterion]) -> str:
    """Return the SHA-256 over edition code, mark step and the ordered (criterion code, maximum) pairs alone.

    Names have no part in it: a corrected one does not make a workbook foreign. Numbers are written exactly, without
    trailing zeros, in canonical JSON: ``["2026","0.5",[["STR-1","5"]]]``.
    """
    pairs = [[criterion.code, _write_number(criterion.max_points)] for criterion in criteria]
    document = [edition.code, _write_number(edition.mark_step), pairs]
    return levels.fingerprint(levels.canonical_json(document))


def _write_number(number: Decimal) -> str:
    return levels.format_exact(Fraction(number))


def _read_identifier(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
