# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""CSV as French spreadsheets open it: UTF-8 with mark, semicolons, decimal comma."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from laureats.spreadsheets.cell_texts import carried_text, guard_csv_text
from laureats.spreadsheets.writing.cell_values import french_boolean, french_number
from laureats.spreadsheets.writing.drafts import CellValue, DraftWorkbook


def write_csv(draft: DraftWorkbook) -> bytes:
    """Return the first sheet as texts; only texts are guarded, so a minus sign survives."""
    stream = io.StringIO(newline="")
    rows: Iterable[list[str]] = ([_write_value(value) for value in row.values] for row in draft.sheets[0].rows)
    csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(rows)
    return stream.getvalue().encode("utf-8-sig")


def _write_value(value: CellValue) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return french_boolean(is_true=value)
    if isinstance(value, int | Decimal):
        return french_number(value)
    if isinstance(value, date):
        return value.isoformat()
    return guard_csv_text(carried_text(value))
