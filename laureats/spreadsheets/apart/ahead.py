# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""While one file is compared, the next one is read: two processors for two processes."""

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")


def make_ahead(items: Generator[Item]) -> Generator[Item]:
    """Yield the items, in their order; while one is used, a thread waits for the next. Close them at the end."""
    with closing(items), ThreadPoolExecutor(max_workers=1) as thread:
        upcoming = thread.submit(_take_next, items)
        while found := upcoming.result():
            upcoming = thread.submit(_take_next, items)
            yield found[0]


def _take_next(items: Generator[Item]) -> list[Item]:
    """Return the next item alone, nothing at the end."""
    return list(islice(items, 1))
