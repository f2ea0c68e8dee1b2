# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sources as readers see them. They are stored in French, the language of the records they stand beside."""

import re

# A page of the label's former site, known by the name of its archived copy alone.
_ARCHIVED_PAGE = re.compile(r"[0-9]{3}_[0-9a-f]{16}\.txt")


def shown_source(*, source: str, edition: str) -> str:
    """Return an address as it is, and say what an archived page of the label's site is instead of its file name."""
    if _ARCHIVED_PAGE.fullmatch(source):
        return f"Page archivée du site du label, édition {edition}"
    return source
