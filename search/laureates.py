# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Laureates by their names and places, and by what their pages say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.search_kinds import SearchKind
from laureats.body_names import DESIGNATIONS
from laureats.public.finding import FindableLaureate
from search.engines import Entry
from search.hits import Hit, Tier
from search.words import Words, begins_words, split_words

# The words that say what a body is, and the kind that they tell, in both languages.
IN_ENGLISH = {"city": "commune", "municipality": "commune", "town": "commune", "department": "departement"}
KINDS_BY_WORD = tuple(
    (word, kind) for words, kind in (DESIGNATIONS | IN_ENGLISH).items() for word in split_words(words)
)
KIND_WORDS = frozenset(word for word, _kind in KINDS_BY_WORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLaureate:
    """A laureate with the words of each of its names, and of its places."""

    laureate: FindableLaureate
    names: tuple[frozenset[str], ...]
    named: str
    placed: str


def know_laureate(laureate: FindableLaureate) -> KnownLaureate:
    """Take the names of a laureate apart: "mairie" and "commune" are in those of any town."""
    names = tuple(frozenset(split_words(name)) for name in laureate.names)
    designations = (word for word, kind in KINDS_BY_WORD if kind == laureate.kind)
    named = " ".join(["", *(word for name in names for word in sorted(name)), *designations])
    placed = " ".join(word for place in laureate.places for word in split_words(place))
    return KnownLaureate(laureate=laureate, names=names, named=named, placed=f" {placed} ")


def find_laureates(laureates: Iterable[KnownLaureate], *, entries: Mapping[int, Entry], words: Words) -> list[Hit]:
    """Return the laureates that the words name or place, or whose pages are among these records of the index."""
    hits = (_read(known, entry=entries.get(known.laureate.page), words=words) for known in laureates)
    return [hit for hit in hits if hit]


def _read(known: KnownLaureate, *, entry: Entry | None, words: Words) -> Hit | None:
    tier = _tier_of(known, is_entered=entry is not None, words=words)
    if tier is None:
        return None
    return Hit(
        kind=SearchKind.LAUREATE,
        tier=tier,
        title=known.laureate.title,
        source=known.laureate,
        score=entry.score if entry else 0,
        entry=entry.pk if entry else 0,
    )


def _tier_of(known: KnownLaureate, *, is_entered: bool, words: Words) -> Tier | None:
    if frozenset(words.sought) in known.names:
        return Tier.EXACT
    # What says what a body is names none by itself.
    is_naming = any(word not in KIND_WORDS for word in words.sought)
    if is_naming and all(begins_words(word, of=known.named) for word in words.sought):
        return Tier.NAMED
    if is_entered:
        return Tier.TEXT
    is_placing = all(begins_words(word, of=known.named) or f" {word} " in known.placed for word in words.sought)
    return Tier.BESIDE if is_naming and is_placing else None
