# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The keys by which one body is found: every end of its names, and its codes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from label.kinds import Kind
from laureats.body_search.folding import fold_glued_words, fold_words
from laureats.models import TerritoryKey

KEY_LENGTH = TerritoryKey._meta.get_field("key").max_length
# The word that people put before a name, by the kind of the body.
WORDS_OF_KINDS = {
    Kind.COMMUNE: "ville",
    Kind.CA: "ca",
    Kind.CC: "cc",
    Kind.CU: "cu",
    Kind.DEPARTEMENT: "departement",
    Kind.REGION: "region",
    Kind.METRO: "metropole",
    Kind.MET69: "metropole",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedBody:
    """What is indexed of a body. `names`: the one it bears, the ones it bore, those of the bodies it replaced."""

    kind: str
    names: tuple[str, ...]
    codes: tuple[str, ...]


def keys_of_body(body: IndexedBody) -> dict[str, int]:
    """Return each key with its place: none before a whole name or a code, else how many words."""
    keys: dict[str, int] = {}
    for key, place in _list_keys(body):
        keys[key] = min(place, keys.get(key, place))
    return keys


def _list_keys(body: IndexedBody) -> Iterator[tuple[str, int]]:
    for code in body.codes:
        yield code.lower(), 0
    for name in body.names:
        for words in (fold_words(name), fold_glued_words(name)):
            yield from _list_ends(words)
            yield from _list_designated(words, kind=body.kind)


def _list_ends(words: list[str]) -> Iterator[tuple[str, int]]:
    for place in range(len(words)):
        yield _join(words[place:]), place


def _list_designated(words: list[str], *, kind: str) -> Iterator[tuple[str, int]]:
    """Give the name after the word of its kind, unless it begins with it: "metropole rennes", "ville angouleme"."""
    word = WORDS_OF_KINDS.get(Kind(kind))
    if word and words and words[0] != word:
        # Not a whole name: whoever types "ville" looks for Ville-d'Avray first.
        yield _join([word, *(each for each in words if each != word)]), 1


def _join(words: Iterable[str]) -> str:
    return " ".join(words)[:KEY_LENGTH].strip()
