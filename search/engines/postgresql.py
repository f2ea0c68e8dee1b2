# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The index on PostgreSQL: stems of words, in the reader's language."""

from collections.abc import Collection, Iterable

from django.db import connection
from wagtail.search.models import IndexEntry

from search.marks import MARK_END, MARK_START
from search.text_configurations import CONFIGURATIONS
from search.words import Words, root_of

_ENTRIES = IndexEntry._meta.db_table
# The words may stand some in the title, some in the text: the database has an index of both together.
_FIND = f"""
    SELECT id, content_type_id, object_id, ts_rank(title, sought.query) * 4 + ts_rank(body, sought.query) AS score
    FROM {_ENTRIES}, (SELECT %s AS query) AS sought
    WHERE (title || body) @@ sought.query AND content_type_id = ANY(%%s)
    ORDER BY score DESC, id LIMIT %%s
"""
_EXCERPT = f"""
    SELECT id, ts_headline(%%s::regconfig, body_text, sought.query, %%s)
    FROM {_ENTRIES}, (SELECT %s AS query) AS sought
    WHERE id = ANY(%%s)
"""
_LENGTH = f"StartSel={MARK_START}, StopSel={MARK_END}, MinWords=18, MaxWords=32"


def find_rows(
    words: Words, *, language: str, content_types: Collection[int], limit: int
) -> Iterable[tuple[int, int, str, float]]:
    query, values = _query_of(words, language=language)
    with connection.cursor() as cursor:
        cursor.execute(_FIND % query, [*values, list(content_types), limit])
        rows: list[tuple[int, int, str, float]] = cursor.fetchall()
    return rows


def find_excerpts(entries: Collection[int], *, words: Words, language: str) -> dict[int, str]:
    query, values = _query_of(words, language=language)
    with connection.cursor() as cursor:
        cursor.execute(_EXCERPT % query, [CONFIGURATIONS[language][0], _LENGTH, *values, list(entries)])
        return dict(cursor.fetchall())


def _query_of(words: Words, *, language: str) -> tuple[str, list[str]]:
    """Return what to look for, and its values: every word, in the reader's language or in French.

    Laureates have one page for every language. A participle without its accents is stemmed as no participle: what it
    shares with its feminine and its plural counts too, as it is.
    """
    names = dict.fromkeys((CONFIGURATIONS[language][0], CONFIGURATIONS["fr"][0]))
    of_word = f"({' || '.join(['to_tsquery(%s::regconfig, %s)'] * (len(names) + 1))})"
    values: list[str] = []
    for word in words.sought:
        # Letters and digits alone: within quotes, they cannot be anything else.
        root = root_of(word)
        values += [value for name in names for value in (name, f"'{word}' | '{root}'")]
        values += ["simple", f"'{root}'"]
    return " && ".join([of_word] * len(words.sought)), values
