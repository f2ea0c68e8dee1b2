# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""References made for candidatures that come without one."""

import re
from collections.abc import Iterable, Iterator

# A longer number is some other system's: ours do not go on from it.
MADE_REFERENCE = r"{code}-([0-9]{{1,9}})"


def make_references(*, code: str, taken: Iterable[str]) -> Iterator[str]:
    """Give "2026-0008", then the next ones: above every taken number, so that none is ever given twice."""
    numbered = re.compile(MADE_REFERENCE.format(code=re.escape(code)))
    found = [int(match[1]) for match in map(numbered.fullmatch, taken) if match]
    number = max(found, default=0)
    while True:
        number += 1
        yield f"{code}-{number:04d}"
