# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was read: a workbook of sheets of typed cells, whatever the file format was."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Literal

FileFormat = Literal["ods", "xlsx", "csv"]


class CellKind(Enum):
    """What a cell holds, as its file says and never as its text looks."""

    NUMBER = "number"
    TEXT = "text"
    PERCENTAGE = "percentage"
    DATE = "date"
    TIME = "time"
    CURRENCY = "currency"
    BOOLEAN = "boolean"
    ERROR = "error"
    EMPTY_FORMULA = "empty_formula"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is not blank.

    ``value`` is a Decimal of at most 12 significant digits for NUMBER, PERCENTAGE (0.5 is 50 %) and CURRENCY, a
    bool for BOOLEAN, and a text for every other kind: line breaks are ``\\n`` in TEXT; DATE and TIME keep what
    the file stores (ISO 8601 in ODS, a serial number in XLSX); ERROR keeps the text shown, such as ``#DIV/0!``,
    or the number that no spreadsheet can hold; EMPTY_FORMULA is ``""``.

    ``covered`` marks a value hidden under a merged area. Equal cells may be one shared object.
    """

    kind: CellKind
    value: Decimal | str | bool
    has_formula: bool = False
    covered: bool = False


Row = dict[int, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: filled cells by 0-based row, then 0-based column, both in ascending order.

    Blank rows and cells are absent. The sheet of a CSV file is named ``""``. Rows may be unpacked as they are looked
    at (`laureats.spreadsheets.apart`): go over them once, in order.
    """

    name: str
    rows: Mapping[int, Row]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of one file, in the order of their tabs."""

    format: FileFormat
    sheets: tuple[Sheet, ...]
