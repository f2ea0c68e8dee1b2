# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names of people and bodies as runs of words, so that one is found in another whole, never as a piece of a word.

Accents, case, articles and St for Saint do not count; a hyphen does: "Saint-Martin" is not in "Saint-Martin-d'Uriage".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from laureats.body_names import ABBREVIATIONS
from laureats.naming import straighten_apostrophes, strip_accents

ARTICLES = frozenset({"l", "le", "la", "les", "d", "de", "du", "des", "au", "aux"})
# What says the kind of a body, which its name and a juror's organisation may each say or leave out.
DESIGNATIONS = frozenset(
    {
        *("agglo", "agglomeration", "ca", "cc", "commune", "communes", "communaute", "conseil", "cu", "departement"),
        *("departemental", "mairie", "metropole", "region", "regional", "urbaine", "ville"),
    }
)
# Every name of ten editions of three hundred files: fewer would be read anew for each juror.
CACHED_TEXTS = 65536
_WORD = re.compile(r"(?P<joint>-?)(?P<letters>[a-z0-9]+)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in plain letters; `is_joined` when a hyphen binds it to the word before."""

    letters: str
    is_joined: bool


Phrase = tuple[Word, ...]


@lru_cache(maxsize=CACHED_TEXTS)
def read_phrase(text: str) -> Phrase:
    """Return the words of a text without its articles."""
    plain = strip_accents(straighten_apostrophes(text)).lower().replace("‐", "-").replace("‑", "-")
    words: list[Word] = []
    is_joined = False
    for match in _WORD.finditer(plain):
        is_joined = bool(words) and (is_joined or bool(match["joint"]))
        letters = match["letters"]
        if letters in ARTICLES:
            continue
        words.append(Word(ABBREVIATIONS.get(letters, letters), is_joined))
        is_joined = False
    return tuple(words)


@lru_cache(maxsize=CACHED_TEXTS)
def read_place(text: str) -> Phrase:
    """Return the words of a body's name without those that say its kind: none when it has no other."""
    return tuple(word for word in read_phrase(text) if word.letters not in DESIGNATIONS)


def is_within(part: Phrase, *, whole: Phrase) -> bool:
    """Tell whether `part` stands in `whole` as a run of whole words that no hyphen carries further."""
    if not part or len(part) > len(whole):
        return False
    return any(
        word.letters == part[0].letters and _stands_at(start, part=part, whole=whole)
        for start, word in enumerate(whole)
    )


def _stands_at(start: int, *, part: Phrase, whole: Phrase) -> bool:
    end = start + len(part)
    is_carried_on = whole[start].is_joined or (end < len(whole) and whole[end].is_joined)
    return not is_carried_on and [word.letters for word in whole[start:end]] == [word.letters for word in part]
