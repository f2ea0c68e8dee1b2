# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The plain CSV files shipped with the project (UTF-8, commas), read whole with the place of every fault.

They are not limited in rows, unlike the spreadsheets that come from outside.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.spreadsheets.addresses import cell_name

# As Python's own limit, which a library may raise for the whole process. A closing quote that lacks makes such cells.
LONGEST_CELL = 131_072


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row under its header: `number` counts from one, the header being row 1, as spreadsheets do."""

    number: int
    values: dict[str, str]


@dataclass(slots=True, kw_only=True)
class Table:
    """The rows of one file, and the faults found in it so far. `sheet` names the file in those faults."""

    sheet: str = ""
    columns: dict[str, int] = field(default_factory=dict)
    rows: list[TableRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def add_fault(self, *, row: int, column: str, code: str, message: str) -> None:
        cell = cell_name(row=row - 1, column=self.columns.get(column, 0))
        self.faults.append(Fault(sheet=self.sheet, cell=cell, code=code, message=message))


def read_table(*, content: bytes, required: Sequence[str], optional: Sequence[str] = (), sheet: str = "") -> Table:
    """Return the rows of a CSV file with the asked columns, cells stripped; a column that is not asked is not read.

    Raises `Refused` when the file has no rows to speak of: not UTF-8, not CSV, a column missing or there twice.
    """
    table = Table(sheet=sheet)
    records = _records(table=table, text=_decoded(content=content, sheet=sheet))
    header = next(records, [])
    table.columns = _columns(header=header, required=required, optional=optional, sheet=sheet)
    for number, cells in enumerate(records, start=2):
        if any(cells):
            _add_row(table=table, number=number, cells=cells, width=len(header))
    return table


def _decoded(*, content: bytes, sheet: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = _("The file is not in UTF-8: byte %(offset)d cannot be read. Save it as UTF-8 CSV.")
        raise _refused(sheet=sheet, code="encoding", message=message % {"offset": error.start}) from error


def _records(*, table: Table, text: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            if any(len(cell) > LONGEST_CELL for cell in cells):
                raise csv.Error("field larger than field limit")
            yield cells
    except csv.Error as error:
        message = _("Line %(line)d cannot be read as CSV: %(error)s.") % {"line": reader.line_num, "error": error}
        raise Refused([*table.faults, Fault(sheet=table.sheet, code="csv", message=message)]) from error


def _columns(*, header: Sequence[str], required: Sequence[str], optional: Sequence[str], sheet: str) -> dict[str, int]:
    names = [name.strip().lower() for name in header]
    faults = [_missing_column(sheet=sheet, name=name) for name in required if name not in names]
    faults += [_repeated_column(sheet=sheet, name=name) for name in required if names.count(name) > 1]
    if faults:
        raise Refused(faults)
    return {name: names.index(name) for name in (*required, *optional) if name in names}


def _add_row(*, table: Table, number: int, cells: list[str], width: int) -> None:
    if len(cells) < width or any(cells[width:]):
        message = _("This row has %(found)d cells, the header has %(expected)d.")
        counts = {"found": len(cells), "expected": width}
        table.add_fault(row=number, column="", code="row_length", message=message % counts)
        return
    row = TableRow(number, {name: cells[index].strip() for name, index in table.columns.items()})
    for name, value in row.values.items():
        if not value.isprintable() and _has_control_character(value):
            message = _("This cell holds a control character. Type its content again.")
            table.add_fault(row=number, column=name, code="control_character", message=message)
    table.rows.append(row)


def _has_control_character(value: str) -> bool:
    return any(unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\t" for character in value)


def _missing_column(*, sheet: str, name: str) -> Fault:
    message = _("The column “%(name)s” is missing from the first row.") % {"name": name}
    return Fault(sheet=sheet, cell="A1", code="missing_column", message=message)


def _repeated_column(*, sheet: str, name: str) -> Fault:
    message = _("The column “%(name)s” is there more than once.") % {"name": name}
    return Fault(sheet=sheet, cell="A1", code="repeated_column", message=message)


def _refused(*, sheet: str, code: str, message: str) -> Refused:
    return Refused([Fault(sheet=sheet, code=code, message=message)])
