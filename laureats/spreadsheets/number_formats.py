# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an XLSX number format says a number is: XLSX stores dates, percentages and amounts as bare numbers.

Built-in formats are numbered in ECMA-376 part 1, 18.8.30; those of East Asian languages (27-36, 50-58) are all
dates or times. Formats 37-41 and 43 show accountants' brackets or alignment without a currency: plain numbers, as
LibreOffice reads them.
"""

import re
import unicodedata
from collections.abc import Iterator

from laureats.spreadsheets.workbook import CellKind

_BUILT_IN_KINDS = {
    **dict.fromkeys((5, 6, 7, 8, 42, 44), CellKind.CURRENCY),
    **dict.fromkeys((9, 10), CellKind.PERCENTAGE),
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58), CellKind.DATE),
    **dict.fromkeys((18, 19, 20, 21, *range(32, 36), 45, 46, 47, 55, 56), CellKind.TIME),
}
_MAX_CODE_CHARACTERS = 255  # of Excel
_TOKENS = re.compile(
    r'(?P<hidden>[_*].)|"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|(?P<bare>.)', re.DOTALL
)
_ELAPSED_TIME = re.compile(r"h+|m+|s+")
_NOT_LETTERS_OF_DATES = re.compile(r"general|standard|e[+-]")
_HALF_DAY = re.compile(r"am/pm|a/p")


def find_built_in_kind(identifier: int) -> CellKind:
    """Return the kind of a built-in number format, NUMBER for one that is not built in."""
    return _BUILT_IN_KINDS.get(identifier, CellKind.NUMBER)


def find_format_kind(code: str) -> CellKind:
    """Return the kind of a format code, such as PERCENTAGE for ``0.0%``, by its first section."""
    tokens = list(_split_first_section(code[:_MAX_CODE_CHARACTERS]))
    bare = "".join([text for name, text in tokens if name == "bare"]).lower()
    if "%" in bare:
        return CellKind.PERCENTAGE
    brackets = [text.lower() for name, text in tokens if name == "bracket"]
    kind = _find_moment_kind(bare, brackets=brackets)
    if kind is None:
        return CellKind.CURRENCY if _has_currency(tokens) else CellKind.NUMBER
    return kind


def _split_first_section(code: str) -> Iterator[tuple[str, str]]:
    for match in _TOKENS.finditer(code):
        if match["bare"] == ";":
            return
        yield str(match.lastgroup), match[str(match.lastgroup)]


def _find_moment_kind(bare: str, *, brackets: list[str]) -> CellKind | None:
    letters = set(_NOT_LETTERS_OF_DATES.sub("", _HALF_DAY.sub("h", bare)))
    if letters & {"y", "d"}:
        return CellKind.DATE
    if letters & {"h", "s"} or any(_ELAPSED_TIME.fullmatch(bracket) for bracket in brackets):
        return CellKind.TIME
    return CellKind.DATE if "m" in letters else None


def _has_currency(tokens: list[tuple[str, str]]) -> bool:
    for name, text in tokens:
        if name == "bracket" and text.startswith("$") and not text.startswith("$-") and len(text) > 1:
            return True
        if name in {"quoted", "escaped", "bare"} and any(unicodedata.category(sign) == "Sc" for sign in text):
            return True
    return False
