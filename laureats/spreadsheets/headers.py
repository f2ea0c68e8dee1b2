# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Header rows: which column holds what."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from laureats.spreadsheets.cell_words import plain_text, without_marks
from laureats.spreadsheets.workbook import Row

# Accents, spaces, punctuation and invisible characters: what a *close* header may differ by.
_DROPPED_CATEGORIES = frozenset("MZPC")
# No column has a name that long: comparing texts letter by letter has its price.
_MAX_CHARACTERS = 1_000
# The workbooks of one edition share their headers.
_REMEMBERED = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A column to find, by any of its names."""

    key: str
    names: tuple[str, ...]


class CloseHeader(NamedTuple):
    """A header that resembles a missing one: its text as headers compare, and the key of the column it resembles."""

    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderMatch:
    """The columns found, by key; the headers found again, and those that are close to a missing one, by column."""

    columns: Mapping[str, int]
    duplicates: Mapping[int, str]
    close: Mapping[int, CloseHeader]

    @property
    def likely(self) -> frozenset[str]:
        """Keys that are there, or would be if the close headers were confirmed."""
        return frozenset(self.columns) | frozenset(header.key for header in self.close.values())


def match_headers(row: Row, *, wanted: Sequence[Wanted]) -> HeaderMatch:
    """Find columns by header, in any order; every other column is left alone."""
    known = _index(wanted)
    columns: dict[str, int] = {}
    duplicates: dict[int, str] = {}
    for column, text in _texts(row):
        key = known.get(text) or known.get(normal_header(text))
        if key is not None and columns.setdefault(key, column) != column:
            duplicates[column] = key
    missing = [column for column in wanted if column.key not in columns]
    return HeaderMatch(columns=columns, duplicates=duplicates, close=_find_close(row, missing=missing))


def confirm_close_headers(match: HeaderMatch, *, agreed: Collection[CloseHeader]) -> HeaderMatch:
    """Take each close header that was agreed to for the one it resembles; two for the same one are a duplicate.

    Once a column is found, other headers that resemble it are extra columns like any other.
    """
    columns = dict(match.columns)
    duplicates = dict(match.duplicates)
    for column, header in match.close.items():
        if header in agreed and columns.setdefault(header.key, column) != column:
            duplicates[column] = header.key
    close = {column: header for column, header in match.close.items() if header.key not in columns}
    return HeaderMatch(columns=columns, duplicates=duplicates, close=close)


def _find_close(row: Row, *, missing: Iterable[Wanted]) -> dict[int, CloseHeader]:
    resembling = {bare_header(name): column.key for column in missing for name in column.names}
    resembling.pop("", None)
    found = ((column, text, resembling.get(bare_header(text))) for column, text in _texts(row))
    return {column: CloseHeader(text=normal_header(text), key=key) for column, text, key in found if key is not None}


def _index(wanted: Sequence[Wanted]) -> dict[str, str]:
    """Return keys by name: as written first, then as headers compare, so that two codes may differ by case alone."""
    index: dict[str, str] = {}
    for spell in (str.strip, normal_header):
        for column in wanted:
            for name in column.names:
                index.setdefault(spell(name), column.key)
    return index


def _texts(row: Row) -> list[tuple[int, str]]:
    texts = ((column, plain_text(cell)) for column, cell in row.items())
    return [(column, text) for column, text in texts if text and len(text) <= _MAX_CHARACTERS]


@lru_cache(maxsize=_REMEMBERED)
def normal_header(text: str) -> str:
    """Return a header as headers compare: after NFKC, case folding and trimming."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).strip()


@lru_cache(maxsize=_REMEMBERED)
def bare_header(text: str) -> str:
    """Return what makes a header close to another: the letters and digits of one that is normal."""
    letters = without_marks(normal_header(text))
    return "".join(letter for letter in letters if unicodedata.category(letter)[0] not in _DROPPED_CATEGORIES)
