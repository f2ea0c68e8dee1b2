# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names that nobody can guess for the files of the admin: a picture or a document may wait for its hour in a draft."""

import re
import secrets
from pathlib import PurePosixPath

RANDOM_BYTES = 8
_RANDOM_PART = re.compile(rf"-[0-9a-f]{{{2 * RANDOM_BYTES}}}(?=\.[^.]*\Z|\Z)")
# What is left of the 100 characters of a path when the folder and the suffixes of renditions have theirs.
MOST_LETTERS = 40


def unguessable_name(name: str) -> str:
    """Return "albi-5f0c9b1e7a2d4c68.jpg" for "albi.jpg"."""
    path = PurePosixPath(name)
    return f"{path.stem[:MOST_LETTERS]}-{secrets.token_hex(RANDOM_BYTES)}{path.suffix}"


def guessable_name(name: str) -> str:
    """Return the name under which a file came."""
    return _RANDOM_PART.sub("", name)
