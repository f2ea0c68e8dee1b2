# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a visitor typed, taken apart: letters and digits alone are looked for, so that no sign means anything."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from laureats.body_names import ABBREVIATIONS
from laureats.naming import strip_accents

MOST_LETTERS = 200
MOST_WORDS = 12

# Words without a meaning of their own, accents folded, in both languages. Those that PostgreSQL would not know for
# want of their accents are all here: its index has none of them.
_FRENCH = """
    a ai as au aux avec c ce ces cet cette d dans de des du elle en est et eumes eut eutes eux fumes fut
    futes etaient etais etait etant ete etee etees etes etiez etions il ils j je l la le les leur leurs
    lui m ma mais me meme mes mon n ne nos notre nous on ont ou par pas pour qu que qui quoi s sa se ses
    son sont sur t ta te tes toi ton tu un une vos votre vous y
"""
_ENGLISH = """
    an and are at by for from how in is it of our that the their this to we what where which who with you your
"""
STOP_WORDS = frozenset(f"{_FRENCH} {_ENGLISH}".split())
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """`typed` is what is shown; `sought` are the words to look for, in plain small letters, each once."""

    typed: str
    sought: tuple[str, ...]

    @property
    def folded(self) -> str:
        return " ".join(self.sought)


def read_words(text: str) -> Words:
    """Return what to look for in what was typed: stop words count only where there is nothing else."""
    typed = " ".join(text[: 4 * MOST_LETTERS].replace("\x00", "").split())[:MOST_LETTERS].strip()
    return Words(typed=typed, sought=split_words(typed)[:MOST_WORDS])


@lru_cache(maxsize=4096)
def split_words(text: str) -> tuple[str, ...]:
    """Return the words that count in a short text, each once, in plain small letters: "L'État" gives "etat"."""
    words = [ABBREVIATIONS.get(word, word) for word in _WORDS.findall(strip_accents(text).lower())]
    return tuple(dict.fromkeys(_without_stop_words(words) or words))


@lru_cache(maxsize=1024)
def root_of(word: str) -> str:
    """Return what the word shares with its plural and its feminine, for an engine that knows no grammar.

    "logiciels" gives "logiciel", "labellisées" "labellise", "nationaux" and "nationales" "nationa".
    """
    if len(word) < 5 or not word.isalpha():
        return word
    for ending, kept in (("aux", "a"), ("ales", "a"), ("ale", "a"), ("als", "a"), ("al", "a")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending) + kept
    single = word.rstrip("sx")
    return single[:-1] if single.endswith("ee") else single


def holds_words(text: str, *, words: Collection[str]) -> bool:
    """Tell whether each of these words begins one of the text's, but for its plural or its feminine."""
    held = " " + " ".join(split_words(text))
    return all(begins_words(word, of=held) for word in words)


def begins_words(word: str, *, of: str) -> bool:
    """Tell whether the word begins one of those of a list written with a space before each."""
    return f" {root_of(word)}" in of


def _without_stop_words(words: list[str]) -> list[str]:
    return [word for word in words if word not in STOP_WORDS]
