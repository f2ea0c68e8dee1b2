# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How what is typed and what is recorded come to the same words: plain letters, no article, short words of kind."""

import re

from laureats.body_names import ABBREVIATIONS
from laureats.naming import straighten_apostrophes, strip_accents

ARTICLES = frozenset({"le", "la", "les", "l", "d", "de", "du", "des"})
# The words that say what a body is, articles left out, longest first, and the one word that stands for them.
DESIGNATIONS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("communaute", "agglomeration"), "ca"),
    (("communaute", "communes"), "cc"),
    (("communaute", "urbaine"), "cu"),
    (("conseil", "departemental"), "departement"),
    (("conseil", "regional"), "region"),
    (("agglomeration",), "ca"),
    (("commune",), "ville"),
    (("mairie",), "ville"),
)
DESIGNATED = frozenset({"ca", "cc", "cu", "ville", "departement", "region", "metropole"})
SIREN_LENGTH, SIRET_LENGTH = 9, 14
_WORD = re.compile(r"[a-z0-9]+")
_NUMBER = re.compile(r"[\d\s.]*\d[\d\s.]*", re.ASCII)
_ELISION = re.compile(r"\b([ld])'(?=\w)", re.IGNORECASE)


def fold_words(text: str) -> list[str]:
    """Return the words of a name as they are compared: "L'Haÿ-les-Roses" gives "hay", "roses"."""
    words = _WORD.findall(strip_accents(straighten_apostrophes(text)).lower())
    spelled = [ABBREVIATIONS.get(word, word) for word in words]
    # A place may be called like an article: Lès, in Haute-Garonne.
    return _shorten([word for word in spelled if word not in ARTICLES] or spelled)


def fold_glued_words(text: str) -> list[str]:
    """Return the words of a name typed without its apostrophes: "lhay", "roses"."""
    return fold_words(_ELISION.sub(r"\1", straighten_apostrophes(text)))


def fold_query(text: str) -> str:
    """Return what a key must begin with to answer what is typed. A SIRET stands for its SIREN."""
    if not _NUMBER.fullmatch(text.strip()):
        return " ".join(fold_words(text))
    digits = "".join(_WORD.findall(text))
    return digits[:SIREN_LENGTH] if len(digits) == SIRET_LENGTH else digits


def drop_designation(query: str) -> str:
    """Return folded words without the one that says what the body is, blank when it says nothing else."""
    first, _space, rest = query.partition(" ")
    return rest if first in DESIGNATED else ""


def _shorten(words: list[str]) -> list[str]:
    for long, short in DESIGNATIONS:
        if tuple(words[: len(long)]) == long and len(words) > len(long):
            return [short, *words[len(long) :]]
    return words
