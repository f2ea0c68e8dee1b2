# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How high a row must be for its texts, guessed.

LibreOffice fits the rows of an ODS file when it opens it, but never those of an XLSX file; Excel fits none.
"""

from collections.abc import Sequence

from laureats.spreadsheets.writing.drafts import CellStyle, CellValue, DraftRow

_MILLIMETRES_A_CHARACTER = 0.185  # for one point of font size, in a wide sans serif
_PADDING_MILLIMETRES = 2.0
_LINE_HEIGHT = 1.3  # in font sizes
_PADDING_POINTS = 2.0
_HIGHEST = 409.0  # of Excel


def estimate_height(row: DraftRow, *, widths: Sequence[float]) -> float | None:
    """Return a height in points, None where the ordinary one will do."""
    cells = zip(row.values, row.styles, widths, strict=True)
    needed = [_measure(value, style=style, width=width) for value, style, width in cells if isinstance(value, str)]
    highest = max(needed, default=0.0)
    return min(highest, _HIGHEST) if highest else None


def _measure(value: CellValue, *, style: CellStyle, width: float) -> float:
    """Return the height of a text; 0 when it is one line of ordinary size."""
    text = str(value)
    lines = _count_lines(text, style=style, width=width) if style.wraps else 1
    if lines == 1 and style.font_size <= CellStyle().font_size:
        return 0.0
    return lines * style.font_size * _LINE_HEIGHT + _PADDING_POINTS


def _count_lines(text: str, *, style: CellStyle, width: float) -> int:
    room = max(1, int((width - _PADDING_MILLIMETRES) / (_MILLIMETRES_A_CHARACTER * style.font_size)))
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(_count_wrapped(line, room=room) for line in text.split("\n"))


def _count_wrapped(line: str, *, room: int) -> int:
    """Count the lines that the words of one line take; a word longer than a line is broken."""
    lines, left = 1, room
    for word in line.split(" "):
        length = len(word)
        if length > left:
            whole, length = divmod(length, room)
            lines += 1 + whole if left < room else whole
            left = room
        left -= length + 1
    return lines
