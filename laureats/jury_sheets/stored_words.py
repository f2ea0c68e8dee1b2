# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Stored marks as sentences name them."""

from laureats.jury_sheets.ledger import StoredMark
from laureats.jury_sheets.values import show_value
from laureats.spreadsheets.cell_words import quote


def show_stored_mark(mark: StoredMark | None) -> str:
    """Return a mark with its comment, in the language of the reader."""
    if mark is None:
        return show_value(None)
    value = show_value(mark.value)
    return f"{value} ({quote(mark.comment)})" if mark.comment else value
