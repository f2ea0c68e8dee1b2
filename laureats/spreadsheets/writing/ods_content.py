# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ``content.xml`` of an ODS file, piece by piece: a large sheet is never whole in memory."""

from collections.abc import Iterator
from itertools import islice

from laureats.spreadsheets.addresses import cell_name
from laureats.spreadsheets.writing.drafts import CellRule, DraftSheet, DraftWorkbook
from laureats.spreadsheets.writing.ods_rows import ROW_STYLE, OdsRowWriter
from laureats.spreadsheets.writing.ods_styles import OdsStyles, page_name
from laureats.spreadsheets.writing.ods_texts import write_paragraphs
from laureats.spreadsheets.writing.ods_xml import open_root, write_attributes
from laureats.spreadsheets.writing.rules import rule_formula


def write_content(draft: DraftWorkbook, *, styles: OdsStyles) -> Iterator[str]:
    """Yield the part; the cell styles met are named in `styles`."""
    yield open_root("document-content")
    yield f"<office:automatic-styles>{_write_automatic_styles(draft)}</office:automatic-styles>"
    yield f"<office:body><office:spreadsheet>{_write_rules(draft)}"
    for number, sheet in enumerate(draft.sheets, 1):
        yield from _write_sheet(sheet, number=number, styles=styles)
    yield "</office:spreadsheet></office:body></office:document-content>"


def _write_automatic_styles(draft: DraftWorkbook) -> str:
    widths = sorted({width for sheet in draft.sheets for width in sheet.column_widths})
    columns = [
        f'<style:style style:name="{_column_style(width)}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}mm"/></style:style>'
        for width in widths
    ]
    row = (
        f'<style:style style:name="{ROW_STYLE}" style:family="table-row">'
        '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>'
    )
    tables = [
        f'<style:style style:name="sheet-{number}" style:family="table" style:master-page-name="{page_name(number)}">'
        f'<style:table-properties table:display="{"false" if sheet.is_hidden else "true"}"/></style:style>'
        for number, sheet in enumerate(draft.sheets, 1)
    ]
    return "".join([*columns, row, *tables])


def _column_style(width: float) -> str:
    return f"column-{width}mm"


def _rule_name(*, sheet: int, column: int) -> str:
    return f"rule-{sheet}-{column}"


def _write_rules(draft: DraftWorkbook) -> str:
    rules = [
        _write_rule(rule, name=_rule_name(sheet=number, column=column), sheet=sheet, column=column)
        for number, sheet in enumerate(draft.sheets, 1)
        for column, rule in sheet.rules.items()
    ]
    return f"<table:content-validations>{''.join(rules)}</table:content-validations>" if rules else ""


def _write_rule(rule: CellRule, *, name: str, sheet: DraftSheet, column: int) -> str:
    """Write a rule about its first cell, to which it is relative: LibreOffice gets another base wrong in XLSX."""
    cell = cell_name(row=sheet.first_ruled_row, column=column)
    quoted = sheet.name.replace("'", "''")
    attributes = {
        "table:name": name,
        "table:condition": f"of:is-true-formula({rule_formula(rule, cell=f'[.{cell}]', separator=';')})",
        "table:allow-empty-cell": "true",
        "table:base-cell-address": f"'{quoted}'.{cell}",
    }
    help_message = write_attributes({"table:title": rule.help_title, "table:display": "true"})
    error = {"table:message-type": "stop", "table:title": rule.error_title, "table:display": "true"}
    return (
        f"<table:content-validation{write_attributes(attributes)}>"
        f"<table:help-message{help_message}>{write_paragraphs(rule.help_message)}</table:help-message>"
        f"<table:error-message{write_attributes(error)}>{write_paragraphs(rule.error_message)}</table:error-message>"
        "</table:content-validation>"
    )


def _write_sheet(sheet: DraftSheet, *, number: int, styles: OdsStyles) -> Iterator[str]:
    attributes = {"table:name": sheet.name, "table:style-name": f"sheet-{number}"}
    if sheet.is_protected:
        attributes["table:protected"] = "true"
    yield f"<table:table{write_attributes(attributes)}>{_write_protection(sheet)}{_write_columns(sheet)}"
    names = {column: _rule_name(sheet=number, column=column) for column in sheet.rules}
    writer = OdsRowWriter(styles, rule_names=names)
    rows = iter(sheet.rows)
    if sheet.header_rows:
        headers = "".join([writer.write_row(row) for row in islice(rows, sheet.header_rows)])
        yield f"<table:table-header-rows>{headers}</table:table-header-rows>"
    yield from map(writer.write_row, rows)
    yield "</table:table>"


def _write_protection(sheet: DraftSheet) -> str:
    if not sheet.is_protected:
        return ""
    return '<loext:table-protection loext:select-protected-cells="true" loext:select-unprotected-cells="true"/>'


def _write_columns(sheet: DraftSheet) -> str:
    columns = [
        f'<table:table-column table:style-name="{_column_style(width)}" table:default-cell-style-name="Default"/>'
        for width in sheet.column_widths
    ]
    headers, others = columns[: sheet.header_columns], columns[sheet.header_columns :]
    if headers:
        headers = ["<table:table-header-columns>", *headers, "</table:table-header-columns>"]
    return "".join([*headers, *others])
