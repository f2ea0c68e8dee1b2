# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Cell styles as XlsxWriter's formats."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from laureats.spreadsheets.writing.drafts import CellStyle

_ALIGNMENTS = {"start": "left", "center": "center", "end": "right"}
_VERTICALS = {"top": "top", "middle": "vcenter", "bottom": "bottom"}
_THIN, _MEDIUM = 1, 2
_DATE_FORMAT = "dd/mm/yyyy"
_TEXT_FORMAT = "@"
DEFAULT_FONT = {"font_name": "Arial", "font_size": 10}


class XlsxFormats:
    """Make each format once, a text's and a date's apart."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._formats: dict[tuple[CellStyle, bool], Format] = {}

    def find(self, style: CellStyle, *, of_dates: bool = False) -> Format:
        key = (style, of_dates)
        if key not in self._formats:
            dated = {"num_format": _DATE_FORMAT} if of_dates else {}
            self._formats[key] = self._workbook.add_format(_properties(style) | dated)
        return self._formats[key]


def _properties(style: CellStyle) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "font_name": DEFAULT_FONT["font_name"],
        "font_size": style.font_size,
        "bold": style.is_bold,
        "italic": style.is_italic,
        "text_wrap": style.wraps,
        "locked": not style.is_open,
        "valign": _VERTICALS[style.vertical],
    }
    if style.is_text:
        properties["num_format"] = _TEXT_FORMAT
    if style.align != "auto":
        properties["align"] = _ALIGNMENTS[style.align]
    if style.color:
        properties["font_color"] = style.color
    if style.background:
        properties["bg_color"] = style.background
    if style.border:
        properties |= {"border": _THIN, "border_color": style.border}
    if style.group_color:
        properties |= {"left": _MEDIUM, "left_color": style.group_color}
    return properties
