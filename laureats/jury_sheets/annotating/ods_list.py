# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of faults as a sheet of ODS."""

from collections.abc import Sequence

from laureats.jury_sheets.annotating.listing import ListRow
from laureats.jury_sheets.annotating.ods_names import FO, STYLE, TABLE, TEXT, XLINK, declare
from laureats.jury_sheets.annotating.ods_styles import AddedStyles
from laureats.jury_sheets.annotating.tags import attribute, write_text

_WIDTHS = ("25mm", "16mm", "125mm")
_NAMES = declare(table=TABLE, text=TEXT, xlink=XLINK)
_STYLE_NAMES = declare(style=STYLE, fo=FO)


def write_list(rows: Sequence[ListRow], *, name: str, styles: AddedStyles) -> bytes:
    """Return the sheet, adding the styles that it needs."""
    heading, plain = _add_cell_style(styles, is_bold=True), _add_cell_style(styles, is_bold=False)
    columns = "".join(
        f"<table:table-column{attribute('table:style-name', _add_column(styles, width=width))}/>" for width in _WIDTHS
    )
    written = "".join(_write_row(row, style=heading if row.is_heading else plain) for row in rows)
    return f"<table:table{_NAMES}{attribute('table:name', name)}>{columns}{written}</table:table>".encode()


def _add_column(styles: AddedStyles, *, width: str) -> str:
    name = styles.name_new("acorrigerco")
    named = attribute("style:name", name) + attribute("style:family", "table-column")
    properties = f"<style:table-column-properties{attribute('style:column-width', width)}/>"
    styles.add(f"<style:style{_STYLE_NAMES}{named}>{properties}</style:style>")
    return name


def _add_cell_style(styles: AddedStyles, *, is_bold: bool) -> str:
    name = styles.name_new("acorrigerce")
    named = attribute("style:name", name) + attribute("style:family", "table-cell")
    cell = attribute("fo:wrap-option", "no-wrap" if is_bold else "wrap") + attribute("style:vertical-align", "top")
    text = "<style:text-properties" + attribute("fo:font-weight", "bold") + "/>" if is_bold else ""
    properties = f"<style:table-cell-properties{cell}/>{text}"
    styles.add(f"<style:style{_STYLE_NAMES}{named}>{properties}</style:style>")
    return name


def _write_row(row: ListRow, *, style: str) -> str:
    if not row.texts:
        return "<table:table-row><table:table-cell/></table:table-row>"
    if len(row.texts) == 1:
        # A sentence alone is not wrapped in its narrow column.
        alone = _write_cell(row.texts[0], style=style if row.is_heading else "")
        return f"<table:table-row>{alone}</table:table-row>"
    sheet, cell, message = row.texts
    link = f"#{_quote(row.target[0])}.{row.target[1]}" if row.target else ""
    cells = (
        _write_cell(sheet, style=style) + _write_cell(cell, style=style, link=link) + _write_cell(message, style=style)
    )
    return f"<table:table-row>{cells}</table:table-row>"


def _write_cell(text: str, *, style: str, link: str = "") -> str:
    if not text:
        return f"<table:table-cell{_styled(style)}/>"
    words = write_text(text)
    if link:
        linked = attribute("xlink:type", "simple") + attribute("xlink:href", link)
        words = f"<text:a{linked}>{words}</text:a>"
    typed = f'{declare(office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")} office:value-type="string"'
    return f"<table:table-cell{_styled(style)}{typed}><text:p>{words}</text:p></table:table-cell>"


def _styled(style: str) -> str:
    return attribute("table:style-name", style) if style else ""


def _quote(sheet: str) -> str:
    return sheet if sheet.isalnum() else "'" + sheet.replace("'", "''") + "'"
