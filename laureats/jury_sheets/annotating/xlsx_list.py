# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of faults as a worksheet of XLSX."""

from collections.abc import Sequence

from laureats.jury_sheets.annotating.listing import ListRow
from laureats.jury_sheets.annotating.tags import attribute, write_text
from laureats.jury_sheets.annotating.xlsx_names import Dialect
from laureats.spreadsheets import cell_name

_WIDTHS = (14, 9, 72)


def write_list(rows: Sequence[ListRow], *, dialect: Dialect) -> bytes:
    """Return the worksheet part."""
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(_WIDTHS, start=1)
    )
    written = "".join(_write_row(row, index=index) for index, row in enumerate(rows))
    links = "".join(_write_link(row, index=index) for index, row in enumerate(rows))
    linked = f"<hyperlinks>{links}</hyperlinks>" if links else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{dialect.main}">'
        f"<cols>{columns}</cols><sheetData>{written}</sheetData>{linked}</worksheet>"
    ).encode()


def _write_row(row: ListRow, *, index: int) -> str:
    cells = "".join(_write_cell(text, index=index, column=column) for column, text in enumerate(row.texts) if text)
    return f'<row r="{index + 1}">{cells}</row>' if cells else ""


def _write_cell(text: str, *, index: int, column: int) -> str:
    place = attribute("r", cell_name(row=index, column=column))
    return f'<c{place} t="inlineStr"><is><t xml:space="preserve">{write_text(text)}</t></is></c>'


def _write_link(row: ListRow, *, index: int) -> str:
    if row.target is None:
        return ""
    sheet, cell = row.target
    location = "'" + sheet.replace("'", "''") + f"'!{cell}"
    return f"<hyperlink{attribute('ref', cell_name(row=index, column=1))}{attribute('location', location)}/>"
