# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts of cells: line breaks, and the apostrophe that keeps a CSV text from being taken for a formula."""

_FORMULA_STARTERS = ("=", "+", "-", "@", "'", "\t", "\r")


def unify_line_breaks(text: str) -> str:
    """Write every line break as ``\\n``, whichever of CR, LF and CRLF it was."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


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
