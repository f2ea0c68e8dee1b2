# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts inside ODS cells: one paragraph a line; blanks and tabs as elements, since ODF collapses bare ones."""

import re
from xml.sax.saxutils import escape

from laureats.spreadsheets.cell_texts import carried_text

# A lone blank between two characters survives as it is.
_BLANKS = re.compile(r"^ +| +$| {2,}|\t")


def write_paragraphs(text: str) -> str:
    """Return the ``text:p`` elements of a text."""
    return "".join([f"<text:p>{_write_line(line)}</text:p>" for line in carried_text(text).split("\n")])


def _write_line(line: str) -> str:
    return _BLANKS.sub(_write_blanks, escape(line))


def _write_blanks(match: re.Match[str]) -> str:
    blanks = match[0]
    return "<text:tab/>" if blanks == "\t" else f'<text:s text:c="{len(blanks)}"/>'
