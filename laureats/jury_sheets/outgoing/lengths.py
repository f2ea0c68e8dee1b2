# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Opinions too long for a cell of the format asked for."""

from laureats.models import SheetExport
from laureats.spreadsheets.limits import MAX_CELL_CHARACTERS

_MOST_XLSX_UNITS = 32_767  # of UTF-16, as Excel counts: it would cut the rest off


def fits_cell(text: str, *, file_format: SheetExport.Format) -> bool:
    """Tell whether a cell brings a text back whole."""
    if file_format is SheetExport.Format.XLSX:
        return len(text.encode("utf-16-le", "surrogatepass")) // 2 <= _MOST_XLSX_UNITS
    return len(text) <= MAX_CELL_CHARACTERS
