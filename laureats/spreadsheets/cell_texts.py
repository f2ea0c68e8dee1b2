# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts of cells: line breaks, what no file can hold, and the apostrophe that keeps a CSV text from being a formula."""

import re

# LibreOffice keeps as texts those that begin with a space, a line break or a wide equals sign.
_FORMULA_STARTERS = ("=", "+", "-", "@", "'", "\t", "\r")
# All but what XML 1.0 can hold, which is also what an encoded file can.
_NOT_CARRIED = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"


def unify_line_breaks(text: str) -> str:
    """Write every line break as ``\\n``, whichever of CR, LF and CRLF it was."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def carried_text(text: str) -> str:
    """Return a text as every format carries it: ``\\n`` line breaks, and U+FFFD for what none of them can hold."""
    return _NOT_CARRIED.sub(_REPLACEMENT, unify_line_breaks(text))


def guard_csv_text(text: str) -> str:
    """Put one apostrophe before a text that a spreadsheet would take for a formula (jury spreadsheets, *The workbook*).

    For texts alone: numbers stay numbers, and a minus sign needs no guard.
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTERS) else text


def unguard_csv_text(text: str) -> str:
    """Take away exactly one apostrophe that `guard_csv_text` put there."""
    if text.startswith("'") and text.startswith(_FORMULA_STARTERS, 1):
        return text[1:]
    return text
