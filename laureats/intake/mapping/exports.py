# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Another system's export as it is: its headings, told apart by their place when they repeat, and its rows."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.imports.cell_values import clean_line
from laureats.imports.uploads import Upload
from laureats.spreadsheets import Cell, Row, Sheet, SpreadsheetRefused, cell_name, column_name
from laureats.spreadsheets.apart.batch import read_workbook_apart
from laureats.spreadsheets.cell_words import is_blank, plain_text

_SAMPLES = 3
_SAMPLE_LETTERS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`key` is the heading on one line, followed by "[2]" for the second of that name."""

    key: str
    text: str
    occurrence: int
    column: int

    @property
    def letter(self) -> str:
        """Return the name of the column, as spreadsheets give it."""
        return column_name(self.column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """`rows` holds the rows below the headings that are not blank, by their 0-based number in the file."""

    sheet: str
    header: int
    headings: tuple[Heading, ...]
    rows: Mapping[int, Row]

    @property
    def by_key(self) -> dict[str, Heading]:
        return {heading.key: heading for heading in self.headings}

    def heading_fault(self, heading: Heading, *, code: str, message: str) -> Fault:
        cell = cell_name(row=self.header, column=heading.column)
        return Fault(sheet=self.sheet, cell=cell, code=code, message=message)

    def cells_of(self, heading: Heading) -> Iterator[Cell]:
        """Yield the filled cells of a column."""
        for row in self.rows.values():
            cell = row.get(heading.column)
            if cell is not None and not is_blank(cell):
                yield cell

    def samples_of(self, heading: Heading) -> list[str]:
        """Return the first values of a column, each once, short and on one line."""
        values = dict.fromkeys(clean_line(plain_text(cell))[:_SAMPLE_LETTERS] for cell in self.cells_of(heading))
        return list(values)[:_SAMPLES]


def read_export(upload: Upload) -> Export:
    """Read the only sheet of an export. Raise `Refused`."""
    try:
        workbook = read_workbook_apart(upload.content, name=upload.name)
    except SpreadsheetRefused as refusal:
        raise Refused([Fault(code=refusal.code, message=refusal.message)]) from refusal
    filled = [(sheet, rows) for sheet in workbook.sheets if (rows := _filled_rows(sheet))]
    if len(filled) != 1:
        message = _("One sheet that is not blank was expected, and the file holds %(count)d.")
        raise Refused([Fault(code="missing_sheet", message=message % {"count": len(filled)})])
    [(sheet, rows)] = filled
    header = next(iter(rows))
    headings = tuple(_read_headings(rows.pop(header)))
    return Export(sheet=sheet.name, header=header, headings=headings, rows=rows)


def _filled_rows(sheet: Sheet) -> dict[int, Row]:
    return {number: row for number, row in sheet.rows.items() if not all(is_blank(cell) for cell in row.values())}


def _read_headings(row: Row) -> Iterator[Heading]:
    """Number the headings that repeat, in their order: a form may ask the same thing twice."""
    seen: Counter[str] = Counter()
    for column, cell in row.items():
        text = clean_line(plain_text(cell))
        if text:
            seen[text] += 1
            key = text if seen[text] == 1 else f"{text} [{seen[text]}]"
            yield Heading(key=key, text=text, occurrence=seen[text], column=column)
