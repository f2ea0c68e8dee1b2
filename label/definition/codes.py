# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Codes: what they may look like, and when two of them are the same."""

import re
import unicodedata

from django.utils.translation import gettext as _

LONGEST_CODE = 50
# Editions and jurors: these codes go into addresses and file names.
ADDRESS_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def describe_address_code_fault(code: str) -> str | None:
    """Return what is wrong with the code of an edition or juror, None when nothing is."""
    if len(code) <= LONGEST_CODE and ADDRESS_CODE.fullmatch(code):
        return None
    message = _(
        "A code here is made of at most %(count)s letters without accents, digits, dots, dashes and underscores, and "
        "begins with a letter or digit."
    )
    return message % {"count": LONGEST_CODE}


def describe_code_fault(code: str) -> str | None:
    """Return what is wrong with the code of a part of the grid, None when nothing is."""
    if code and len(code) <= LONGEST_CODE and code == code.strip() and not _has_control(code):
        return None
    message = _("A code has 1 to %(count)s characters, without control characters or spaces at its ends.")
    return message % {"count": LONGEST_CODE}


def fold_code(code: str) -> str:
    """Return the form in which spreadsheet headers compare (jury sheets, "Reading")."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", code).casefold())


def _has_control(code: str) -> bool:
    return any(unicodedata.category(character) == "Cc" for character in code)
