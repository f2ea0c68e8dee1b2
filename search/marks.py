# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words found, marked in an excerpt."""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

# Around the words that an engine found: no sentence is written with them.
MARK_START, MARK_END = "\x02", "\x03"
# An index joins the texts of a page by commas, whatever sign a text ends with, and whether it is blank or not.
_JOINTS = re.compile(r"([.!?:;])\s*,(?=\s|$)|,(?:\s*,)+")


def mark_words(excerpt: str) -> SafeString:
    """Return the excerpt as HTML: all its text is escaped, and marks come in pairs whatever it holds."""
    before, *found = _mend_joints(excerpt).split(MARK_START)
    pieces = [_escape(before)]
    for piece in found:
        marked, _end, after = piece.partition(MARK_END)
        pieces += [format_html("<mark>{}</mark>", marked), _escape(after)]
    return mark_safe("".join(pieces))  # noqa: S308  # Each piece was escaped.


def _mend_joints(excerpt: str) -> str:
    return _JOINTS.sub(lambda joint: joint[1] or ",", excerpt)


def _escape(text: str) -> SafeString:
    return escape(text.replace(MARK_END, ""))
