# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What to try instead, when nothing holds all the words: words of titles and names that are near them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import islice

from search.catalogue import Catalogue
from search.words import STOP_WORDS, Words, holds_words, root_of, split_words

MOST_SUGGESTIONS = 5
MOST_TITLES = 3000
# Of the words typed: each is compared with all those of the titles.
MOST_COMPARED = 5
# Longer ones are no words of a title; shorter ones are near too many.
LETTERS = range(3, 31)
NEAR = 0.74
_WORDS = re.compile(r"[^\W\d_]+")


def suggest(words: Words, *, catalogue: Catalogue) -> list[str]:
    """Return a few searches that find something, the nearest first."""
    titles = list(_titles(catalogue))
    known = _vocabulary(titles)
    # A word and its plural are one search.
    found = {tuple(map(root_of, split_words(text))): text for text in _propose(words, titles=titles, known=known)}
    found.pop(tuple(map(root_of, words.sought)), None)
    return list(islice(found.values(), MOST_SUGGESTIONS))


def _titles(catalogue: Catalogue) -> Iterator[str]:
    """Yield the names of laureates and criteria, then the titles of the latest pages."""
    for known in catalogue.laureates:
        yield from known.laureate.names
    yield from (criterion.title for criterion in catalogue.criteria)
    for key in sorted(catalogue.pages, reverse=True)[:MOST_TITLES]:
        yield catalogue.pages[key].title


def _vocabulary(titles: Iterable[str]) -> dict[str, str]:
    """Return the words of titles as they are written, by their plain letters."""
    known: dict[str, str] = {}
    for written in (word for title in titles for word in _WORDS.findall(title)):
        (plain, *_others) = split_words(written)
        if len(plain) in LETTERS and plain not in STOP_WORDS:
            known.setdefault(plain, written)
    return known


def _propose(words: Words, *, titles: Iterable[str], known: Mapping[str, str]) -> Iterator[str]:
    compared = [word for word in words.sought if len(word) in LETTERS][:MOST_COMPARED]
    near = {word: _nearest(word, known=known) for word in compared}
    corrected = [next(iter(near.get(word, ())), "") for word in words.sought]
    if len(corrected) > 1 and all(corrected) and any(holds_words(title, words=corrected) for title in titles):
        yield " ".join(known[word] for word in corrected)
    for found in near.values():
        yield from (known[word] for word in found)


def _nearest(word: str, *, known: Mapping[str, str]) -> list[str]:
    """Return the word itself when it is known, else those that it begins, else those that are written nearly so."""
    if word in known:
        return [word]
    begun = [other for other in known if other.startswith(word)]
    if begun:
        return sorted(begun, key=len)[:2]
    # Comparing letter by letter is slow: words that differ more in length cannot be near.
    comparable = [other for other in known if abs(len(other) - len(word)) <= 2 and set(other[:3]) & set(word[:3])]
    return get_close_matches(word, comparable, n=2, cutoff=NEAR)
