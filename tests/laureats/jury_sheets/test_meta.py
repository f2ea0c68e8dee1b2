# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Sheet _meta": what a workbook says of itself."""

import hashlib
import uuid

from label.models import Criterion, Edition
from laureats.jury_sheets.meta import WorkbookMeta, grid_fingerprint, read_meta
from laureats.spreadsheets import Cell, CellKind, Sheet


def make_sheet(rows):
    cells = [[Cell(kind=CellKind.TEXT, value=text) if text else None for text in row] for row in rows]
    filled = {index: {column: cell for column, cell in enumerate(row) if cell} for index, row in enumerate(cells)}
    return Sheet(name="_meta", rows=filled)


def test_what_is_written_is_what_is_read():
    meta = WorkbookMeta(edition="2026", juror="gonnu", export=uuid.uuid4(), grid="ab" * 32)

    assert read_meta(make_sheet(meta.as_rows())) == meta


def test_missing_keys_are_blank_and_a_bad_identifier_is_none():
    sheet = make_sheet([("juror", "gonnu"), ("export", "x"), ("other", "y"), ("edition", "")])

    assert read_meta(sheet) == WorkbookMeta(juror="gonnu")


def test_the_fingerprint_covers_edition_step_and_ordered_codes_and_maxima():
    edition = Edition(code="2026", mark_step="0.50", name="Édition 2026")
    criteria = [Criterion(code="STR-1", max_points="5.000000", name="Un"), Criterion(code="É-2", max_points="2.5")]

    fingerprint = grid_fingerprint(edition=edition, criteria=criteria)

    covered = '["2026","0.5",[["STR-1","5"],["É-2","2.5"]]]'
    assert fingerprint == hashlib.sha256(covered.encode()).hexdigest()
