# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheets of an XLSX file.

They are read by our own scan and not through openpyxl: the scan that sets the limits has to see every cell anyway,
it costs a fifth of the time, and its memory is bounded. openpyxl keeps the shared strings and styles it is given,
whatever their size, and a formula or its value, never both.
"""

from laureats.spreadsheets.archive import Archive
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.cell_maker import CellMaker
from laureats.spreadsheets.workbook import Cell, CellKind, Row, Sheet, Workbook
from laureats.spreadsheets.xlsx_cells import CellReader
from laureats.spreadsheets.xlsx_package import MAIN_NAMESPACES, find_parts
from laureats.spreadsheets.xlsx_sheet import SheetScanner
from laureats.spreadsheets.xlsx_styles import StylesScanner
from laureats.spreadsheets.xlsx_text import SharedStringsScanner


def read_xlsx(archive: Archive, *, budget: Budget) -> Workbook:
    """Read the worksheets of an XLSX package, in the order of their tabs."""
    parts = find_parts(archive, budget=budget)
    maker = CellMaker(budget)
    reader = CellReader(
        maker,
        strings=_read_strings(archive, part=parts.shared_strings, maker=maker, budget=budget),
        style_kinds=_read_style_kinds(archive, part=parts.styles, budget=budget),
    )
    sheets = [
        Sheet(name=name, rows=_read_rows(archive, part=part, reader=reader, budget=budget))
        for name, part in parts.sheets
    ]
    return Workbook(format="xlsx", sheets=tuple(sheets))


def _read_strings(archive: Archive, *, part: str | None, maker: CellMaker, budget: Budget) -> list[Cell | None]:
    if part is None:
        return []
    scanner = SharedStringsScanner(budget, maker=maker, namespaces=MAIN_NAMESPACES)
    scanner.scan(archive.stream(part))
    return scanner.cells


def _read_style_kinds(archive: Archive, *, part: str | None, budget: Budget) -> list[CellKind]:
    if part is None:
        return []
    scanner = StylesScanner(budget, namespaces=MAIN_NAMESPACES)
    scanner.scan(archive.stream(part))
    return scanner.find_kinds()


def _read_rows(archive: Archive, *, part: str, reader: CellReader, budget: Budget) -> dict[int, Row]:
    scanner = SheetScanner(budget, reader=reader)
    scanner.scan(archive.stream(part))
    return scanner.finish()
