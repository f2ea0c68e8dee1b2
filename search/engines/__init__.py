# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where words stand in Wagtail's index: PostgreSQL and SQLite say it each in its own way, and here with one voice."""

from collections.abc import Collection
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.db import connection

from search.words import Words

MOST_ENTRIES = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record of the index that holds all the words; the higher its score, the better it answers."""

    pk: int
    content_type: int
    record: int
    score: float


def find_entries(words: Words, *, language: str, content_types: Collection[int]) -> list[Entry]:
    """Return the records of these types that hold all the words, public or not, the best first, in one query."""
    if not words.sought:
        return []
    rows = _engine().find_rows(words, language=language, content_types=content_types, limit=MOST_ENTRIES)
    return [
        Entry(pk=pk, content_type=content_type, record=int(record), score=score)
        for pk, content_type, record, score in rows
    ]


def find_excerpts(entries: Collection[int], *, words: Words, language: str) -> dict[int, str]:
    """Return what each record says around the words, these between `MARK_START` and `MARK_END`, in one query."""
    found: dict[int, str] = _engine().find_excerpts(entries, words=words, language=language)
    return found


def _engine() -> Any:
    """Return the module of the engine at hand: what each imports exists with it alone."""
    return import_module(f"search.engines.{connection.vendor}")
