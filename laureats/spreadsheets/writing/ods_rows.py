# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows and cells of an ODS sheet."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from laureats.spreadsheets.writing.cell_values import french_boolean, french_number, plain_number
from laureats.spreadsheets.writing.drafts import CellStyle, CellValue, DraftRow
from laureats.spreadsheets.writing.ods_styles import OdsStyles
from laureats.spreadsheets.writing.ods_texts import write_paragraphs
from laureats.spreadsheets.writing.ods_xml import write_attributes

ROW_STYLE = "row"


class OdsRowWriter:
    """Write the rows of one sheet. Openings of cells are made once for each sequence of styles."""

    def __init__(self, styles: OdsStyles, *, rule_names: dict[int, str]) -> None:
        self._styles = styles
        self._rule_names = rule_names
        self._openings: dict[tuple[int, bool], tuple[Sequence[CellStyle], list[str]]] = {}
        self._numbers: dict[Decimal | int, str] = {}

    def write_row(self, row: DraftRow) -> str:
        openings = self._find_openings(row)
        cells = [
            f"{opening}/>" if value is None or value == "" else self._write_cell(value, opening=opening, at=at, row=row)
            for at, (value, opening) in enumerate(zip(row.values, openings, strict=True))
        ]
        return f'<table:table-row table:style-name="{ROW_STYLE}">{"".join(cells)}</table:table-row>'

    def _find_openings(self, row: DraftRow) -> list[str]:
        # By identity, since hashing the styles of a row costs more than writing it; they are kept, so it stays theirs.
        key = (id(row.styles), row.takes_rules)
        known = self._openings.get(key)
        if known is None:
            rules = self._rule_names if row.takes_rules else {}
            openings = [self._open_cell(style, rule=rules.get(at, "")) for at, style in enumerate(row.styles)]
            known = self._openings[key] = (row.styles, openings)
        return known[1]

    def _open_cell(self, style: CellStyle, *, rule: str, of_dates: bool = False) -> str:
        ruled = f' table:content-validation-name="{rule}"' if rule else ""
        return f'<table:table-cell table:style-name="{self._styles.name(style, of_dates=of_dates)}"{ruled}'

    def _write_cell(self, value: CellValue, *, opening: str, at: int, row: DraftRow) -> str:
        if isinstance(value, str):
            return f"{opening}{_write_text(value)}"
        if isinstance(value, bool):
            return f"{opening}{_write_boolean(is_true=value)}"
        if isinstance(value, int | Decimal):
            return f"{opening}{self._write_number(value)}"
        if isinstance(value, date):
            dated = self._open_cell(row.styles[at], rule="", of_dates=True)
            return f"{dated}{_write_date(value)}"
        return f"{opening}/>"

    def _write_number(self, number: int | Decimal) -> str:
        written = self._numbers.get(number)
        if written is None:
            written = self._numbers[number] = (
                f' office:value-type="float" office:value="{plain_number(number)}">'
                f"<text:p>{french_number(number)}</text:p></table:table-cell>"
            )
        return written


def _write_text(text: str) -> str:
    """Write a text; one with tabs twice over, since LibreOffice 7 reads them from the attribute alone."""
    stored = write_attributes({"office:string-value": text}) if "\t" in text else ""
    return f' office:value-type="string"{stored}>{write_paragraphs(text)}</table:table-cell>'


def _write_boolean(*, is_true: bool) -> str:
    return (
        f' office:value-type="boolean" office:boolean-value="{"true" if is_true else "false"}">'
        f"<text:p>{french_boolean(is_true=is_true)}</text:p></table:table-cell>"
    )


def _write_date(value: date) -> str:
    return (
        f' office:value-type="date" office:date-value="{value.isoformat()}">'
        f"<text:p>{value:%d/%m/%Y}</text:p></table:table-cell>"
    )
