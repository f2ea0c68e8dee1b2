# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A workbook to be written, whatever the format: containers that decide nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

CellValue = str | bool | int | Decimal | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CellStyle:
    """How a cell looks; colours are ``#rrggbb``, blank for none. An open cell takes input on a protected sheet;
    what is typed into a text cell stays a text, whatever it looks like.

    `group_color` draws the thick left edge of the first column of a group.
    """

    is_bold: bool = False
    is_italic: bool = False
    font_size: int = 10
    color: str = ""
    background: str = ""
    border: str = ""
    group_color: str = ""
    align: Literal["auto", "start", "center", "end"] = "auto"
    vertical: Literal["top", "middle", "bottom"] = "top"
    wraps: bool = True
    is_open: bool = False
    is_text: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CellRule:
    """What a column takes: a multiple of `step` from 0 to `maximum`, or `word`, case and spaces around it ignored.

    For Excel, titles have at most 32 characters and messages 255.
    """

    maximum: Decimal
    step: Decimal
    word: str
    help_title: str
    help_message: str
    error_title: str
    error_message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """One row. `styles` has one style a column; rows that look alike share one sequence, which is then fast.

    `takes_rules` puts the rules of the sheet's columns on the cells of this row.
    """

    values: Sequence[CellValue]
    styles: Sequence[CellStyle]
    takes_rules: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSheet:
    """One sheet. Header rows and columns stay in sight on the screen and are repeated on every page printed.

    `column_widths` are in millimetres. `rules` go by column, and `first_ruled_row` is the first that takes them. It is
    printed landscape, shrunk to `pages_wide` pages.
    """

    name: str
    column_widths: Sequence[float]
    rows: Iterable[DraftRow]
    header_rows: int = 0
    header_columns: int = 0
    rules: Mapping[int, CellRule] = field(default_factory=dict)
    first_ruled_row: int = 0
    is_protected: bool = False
    is_hidden: bool = False
    pages_wide: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftWorkbook:
    """A French document. `title` goes into its properties and at the foot of its pages.

    An ODS that says when it was written has the same bytes when made again; by default it is now.
    """

    title: str
    sheets: Sequence[DraftSheet]
    written_at: datetime | None = None
