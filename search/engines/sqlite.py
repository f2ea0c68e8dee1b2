# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The index on SQLite (FTS5): accents folded, and words by their beginning, since it knows no French grammar."""

import json
from collections.abc import Collection, Iterable

from django.db import connection
from wagtail.search.models import IndexEntry, SQLiteFTSIndexEntry

from search.marks import MARK_END, MARK_START
from search.words import Words, root_of

_ENTRIES = IndexEntry._meta.db_table
_TEXTS = SQLiteFTSIndexEntry._meta.db_table
# The columns of the texts are autocomplete, body and title: a word in a title counts for more.
_FIND = f"""
    SELECT entry.id, entry.content_type_id, entry.object_id, -bm25({_TEXTS}, 0, 1, 4) AS score
    FROM {_TEXTS} JOIN {_ENTRIES} entry ON entry.id = {_TEXTS}.rowid
    WHERE {_TEXTS} MATCH %s AND entry.content_type_id IN (SELECT value FROM json_each(%s))
    ORDER BY score DESC, entry.id LIMIT %s
"""
_EXCERPT = f"""
    SELECT rowid, snippet({_TEXTS}, 1, %s, %s, '…', 32) FROM {_TEXTS}
    WHERE {_TEXTS} MATCH %s AND rowid IN (SELECT value FROM json_each(%s))
"""


def find_rows(
    words: Words, *, language: str, content_types: Collection[int], limit: int
) -> Iterable[tuple[int, int, str, float]]:
    with connection.cursor() as cursor:
        cursor.execute(_FIND, [_match_of(words), _list(content_types), limit])
        rows: list[tuple[int, int, str, float]] = cursor.fetchall()
    return rows


def find_excerpts(entries: Collection[int], *, words: Words, language: str) -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute(_EXCERPT, [MARK_START, MARK_END, _match_of(words), _list(entries)])
        return dict(cursor.fetchall())


def _match_of(words: Words) -> str:
    """Return the words as FTS5 reads them: within quotes, letters and digits cannot be anything else."""
    return "{title body} : (" + " AND ".join(map(_match_word, words.sought)) + ")"


def _match_word(word: str) -> str:
    """Return what matches a word: FTS5 folds accents, and leaves ligatures as they are."""
    root = root_of(word)
    spellings = dict.fromkeys((root, root.replace("oe", "œ"), root.replace("ae", "æ")))
    return "(" + " OR ".join(f'"{spelling}"*' for spelling in spellings) + ")"


def _list(numbers: Iterable[int]) -> str:
    """Return numbers as one parameter of a statement."""
    return json.dumps(list(numbers))
