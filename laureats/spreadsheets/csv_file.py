# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""CSV files: one sheet of texts, separated by semicolons, commas or tabs."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from laureats.spreadsheets.budget import Budget, check_column, refuse_long_cell
from laureats.spreadsheets.cell_maker import CellMaker
from laureats.spreadsheets.cell_texts import unguard_csv_text, unify_line_breaks
from laureats.spreadsheets.content_types import find_encoding
from laureats.spreadsheets.errors import UNREADABLE, SpreadsheetRefused, refuse_too_large
from laureats.spreadsheets.limits import MAX_LINE_BYTES, MIB
from laureats.spreadsheets.sentences import mark_sentence as _
from laureats.spreadsheets.sheet_rows import SheetRows
from laureats.spreadsheets.workbook import Row, Sheet, Workbook

_NO_DELIMITER = "\x1f"  # a control character that no text holds
_DELIMITERS = (_NO_DELIMITER, ";", "\t", ",")  # the first wins a draw: decimal commas are likely, semicolons are not
_SAMPLE_LINES = 1_000  # blank ones included
_SAMPLE_RECORDS = 50


def read_csv(content: bytes, *, budget: Budget) -> Workbook:
    """Read a CSV file; all its cells are texts, and quoted line breaks make no row."""
    encoding = find_encoding(content)
    if encoding is None:
        raise SpreadsheetRefused(
            UNREADABLE, _("The encoding of the file is not known. Save it as UTF-8 and send the new copy.")
        )
    _check_lines(content)
    if content.count(b'"') % 2:
        raise _refuse_quotes()
    delimiter = _find_delimiter(content, encoding=encoding)
    rows = SheetRows(budget)
    maker = CellMaker(budget)
    try:
        for index, record in enumerate(_parse_records(content, encoding=encoding, delimiter=delimiter)):
            if record and any(record):
                budget.check_time()
                rows.place(_make_row(record, maker=maker), index=index)
    except csv.Error as fault:
        raise _refuse_fault(fault) from fault
    return Workbook(format="csv", sheets=(Sheet(name="", rows=rows.finish()),))


def _check_lines(content: bytes) -> None:
    """Refuse a line whose parsing would take too much memory, jumping from one line break to a far one."""
    start = 0
    while len(content) - start > MAX_LINE_BYTES:
        end = start + MAX_LINE_BYTES + 1
        last_break = max(content.rfind(b"\n", start, end), content.rfind(b"\r", start, end))
        if last_break < 0:
            raise refuse_too_large(
                _("A line of the file is longer than %(limit)s MiB. Clear the columns on the far right."),
                limit=MAX_LINE_BYTES // MIB,
            )
        start = last_break + 1


def _make_row(record: list[str], *, maker: CellMaker) -> Row:
    row: Row = {}
    for column, field in enumerate(record):
        cell = maker.make_text(unify_line_breaks(unguard_csv_text(field))) if field else None
        if cell is not None:
            check_column(column)
            row[column] = cell
    return row


def _refuse_fault(fault: csv.Error) -> SpreadsheetRefused:
    return refuse_long_cell() if "field larger" in str(fault) else _refuse_quotes()


def _refuse_quotes() -> SpreadsheetRefused:
    return SpreadsheetRefused(
        UNREADABLE,
        _("A quotation mark of the file is not closed or not doubled. Save it again in LibreOffice or Excel."),
    )


def _parse_records(content: bytes, *, encoding: str, delimiter: str) -> Iterator[list[str]]:
    lines = io.TextIOWrapper(io.BytesIO(content), encoding=encoding, newline="")
    return csv.reader(lines, delimiter=delimiter, strict=True)


def _find_delimiter(content: bytes, *, encoding: str) -> str:
    """Return the delimiter under which most of the first records are as wide as the header.

    A header that none divides makes a file of one column, whatever its rows hold.
    """
    scores = {delimiter: _score_delimiter(content, encoding=encoding, delimiter=delimiter) for delimiter in _DELIMITERS}
    return max(_DELIMITERS, key=scores.__getitem__)


def _score_delimiter(content: bytes, *, encoding: str, delimiter: str) -> int:
    """Return how many of the first records are as wide as the header.

    An undivided header scores 0, or -1 when its file cannot even be quoted that way; a delimiter that leaves nothing
    but blank cells scores 1. A divided header counts up to the first fault of quoting: the fault is then the
    file's, and reading will name it.
    """
    widths, has_fault = _measure_records(content, encoding=encoding, delimiter=delimiter)
    if has_fault and widths[:1] in ([], [1]):
        return -1
    if not widths:
        return 1
    return widths.count(widths[0]) if widths[0] > 1 else 0


def _measure_records(content: bytes, *, encoding: str, delimiter: str) -> tuple[list[int], bool]:
    """Return the widths of the first records, and whether quoting failed after them."""
    widths: list[int] = []
    records = _parse_records(content.lstrip(b"\r\n"), encoding=encoding, delimiter=delimiter)
    try:
        for record in islice(records, _SAMPLE_LINES):
            if any(record) and len(widths) < _SAMPLE_RECORDS:
                widths.append(len(record))
    except csv.Error:
        return widths, True
    return widths, False
