# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Flat tables: one header row, then one record a row, in any of the formats that come in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.imports.correction_list import is_correction_list
from laureats.imports.uploads import Upload
from laureats.spreadsheets import Cell, Sheet, SpreadsheetRefused, cell_name
from laureats.spreadsheets.apart.batch import read_workbook_apart
from laureats.spreadsheets.cell_words import is_blank
from laureats.spreadsheets.headers import HeaderMatch, Wanted, confirm_close_headers, match_headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of a table: each of `required` must be there, and at least one of `one_of` when it names any."""

    columns: tuple[Wanted, ...]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()

    def missing_columns(self, match: HeaderMatch) -> list[str]:
        missing = [key for key in self.required if key not in match.columns]
        if self.one_of and not match.columns.keys() & set(self.one_of):
            missing.append(self.one_of[0])
        return missing


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatRow:
    """One row, by the keys of its columns. `number` and `columns` are 0-based places in the file."""

    sheet: str
    number: int
    columns: Mapping[str, int]
    cells: Mapping[str, Cell]

    def fault(self, *at: str, code: str, message: str) -> Fault:
        """Return a fault at the first of these columns that the file has, else at the row's first column."""
        column = next((self.columns[key] for key in at if key in self.columns), min(self.columns.values()))
        return Fault(sheet=self.sheet, cell=cell_name(row=self.number, column=column), code=code, message=message)


def read_table(*, upload: Upload, layout: Layout) -> list[FlatRow]:
    """Read the rows of a file that are not blank in the columns of the layout.

    Raise `Refused` with everything that is wrong with the file or its header, before any cell is looked at.
    """
    try:
        workbook = read_workbook_apart(upload.content, name=upload.name)
    except SpreadsheetRefused as refusal:
        raise Refused([Fault(code=refusal.code, message=refusal.message)]) from refusal
    filled = [sheet for sheet in workbook.sheets if _has_content(sheet) and not is_correction_list(sheet)]
    return read_sheet(_choose_sheet(filled, layout=layout), layout=layout)


def read_sheet(sheet: Sheet, *, layout: Layout) -> list[FlatRow]:
    """Read the rows of a sheet that is not blank. Raise `Refused` with everything that is wrong with its header."""
    match = _match_header(sheet, layout=layout)
    faults = [*_duplicate_faults(sheet, match=match), *_missing_faults(sheet, match=match, layout=layout)]
    if faults:
        raise Refused(faults)
    return list(_read_rows(sheet, columns=match.columns))


def _has_content(sheet: Sheet) -> bool:
    return any(_is_filled(row) for row in sheet.rows.values())


def _is_filled(row: Mapping[int, Cell]) -> bool:
    return not all(is_blank(cell) for cell in row.values())


def _choose_sheet(filled: list[Sheet], *, layout: Layout) -> Sheet:
    """Return the only sheet that is not blank, else the only one that has the columns. Raise `Refused`."""
    if len(filled) == 1:
        return filled[0]
    fitting = [sheet for sheet in filled if not layout.missing_columns(_match_header(sheet, layout=layout))]
    if len(fitting) == 1:
        return fitting[0]
    message = _("One sheet with the columns %(columns)s was expected, and the file holds %(count)d.")
    named = {"columns": ", ".join([*layout.required, *layout.one_of[:1]]), "count": len(fitting)}
    raise Refused([Fault(code="missing_sheet", message=message % named)])


def _header_number(sheet: Sheet) -> int:
    return next(number for number, row in sheet.rows.items() if _is_filled(row))


def _match_header(sheet: Sheet, *, layout: Layout) -> HeaderMatch:
    """Find the columns, a header that differs by accents, spaces or punctuation alone included."""
    match = match_headers(sheet.rows[_header_number(sheet)], wanted=layout.columns)
    return confirm_close_headers(match, agreed=set(match.close.values()))


def _duplicate_faults(sheet: Sheet, *, match: HeaderMatch) -> Iterator[Fault]:
    header = _header_number(sheet)
    for column, key in sorted(match.duplicates.items()):
        message = _("The column %(column)s is found twice: keep one of the two.") % {"column": key}
        cell = cell_name(row=header, column=column)
        yield Fault(sheet=sheet.name, cell=cell, code="duplicate_column", message=message)


def _missing_faults(sheet: Sheet, *, match: HeaderMatch, layout: Layout) -> Iterator[Fault]:
    for key in layout.missing_columns(match):
        message = _("The column %(column)s is missing: the first row that is not empty names the columns.")
        yield Fault(sheet=sheet.name, code="missing_column", message=message % {"column": key})


def _read_rows(sheet: Sheet, *, columns: Mapping[str, int]) -> Iterator[FlatRow]:
    header = _header_number(sheet)
    for number, row in sheet.rows.items():
        cells = {key: row[column] for key, column in columns.items() if column in row and not is_blank(row[column])}
        if number > header and cells:
            yield FlatRow(sheet=sheet.name, number=number, columns=columns, cells=cells)
