# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How names of public bodies are compared, and the slug each one makes.

"Ville du Puy-en-Velay", "LE PUY EN VELAY" and "Le Puy-en-Velay" are one name: accents, case, punctuation, the words
that say what the body is, and St for Saint do not tell two bodies apart.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from django.utils.text import slugify

from laureats.naming import straighten_apostrophes, strip_accents

# The words that say what a body is, longest first, and the kind they tell.
DESIGNATIONS = {
    "communaute d'agglomeration": "ca",
    "communaute de communes": "cc",
    "communaute urbaine": "cu",
    "conseil departemental": "departement",
    "conseil regional": "region",
    "departement": "departement",
    "commune": "commune",
    "mairie": "commune",
    "region": "region",
    "ville": "commune",
    "ca": "ca",
    "cc": "cc",
    "cu": "cu",
}
# The article of the name itself that a link may hide: "du Puy" is "de" and "Le Puy".
HIDDEN_ARTICLES = {"du": "Le ", "des": "Les ", "de la": "La ", "de l'": "L'"}
ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}

_WORDS = re.compile(r"[a-z0-9]+")
_DESIGNATED = re.compile(
    rf"(?P<designation>{'|'.join(DESIGNATIONS).replace('e', '[eé]')})\s+"
    r"(?P<link>de l'|d'|(?:de la|du|des|de)(?=\s))?\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignatedName:
    """A name taken apart: `kind` and `link` are empty when no word says what the body is."""

    kind: str
    link: str
    rest: str


def split_designation(name: str) -> DesignatedName:
    """Take the words that say what the body is off a name: "CA du Sud" gives the kind ca, "du" and "Sud"."""
    plain = unicodedata.normalize("NFC", straighten_apostrophes(name)).strip()
    match = _DESIGNATED.fullmatch(plain)
    if match is None:
        return DesignatedName(kind="", link="", rest=plain)
    words = strip_accents(match["designation"]).lower()
    return DesignatedName(kind=DESIGNATIONS[words], link=(match["link"] or "").lower(), rest=match["rest"])


@lru_cache(maxsize=4096)
def name_keys(name: str) -> frozenset[str]:
    """Return the spellings under which a name is compared: two names that share one may be the same body's."""
    parts = split_designation(name)
    spellings = (name, parts.rest, HIDDEN_ARTICLES.get(parts.link, "") + parts.rest)
    return frozenset(_plain_words(spelling) for spelling in spellings) - {""}


def name_of_place(*, kind: str, name: str) -> str:
    """Return the name without the words that say its kind: "Ville du Puy-en-Velay" gives "Le Puy-en-Velay".

    A commune keeps its own article; the one of a département is no part of its name ("Gironde").
    """
    parts = split_designation(name)
    if parts.kind != kind:
        return name
    return HIDDEN_ARTICLES.get(parts.link, "") + parts.rest if kind == "commune" else parts.rest


def is_same_name(first: str, second: str) -> bool:
    """Tell whether two names differ at most by the words that say what the body is, and do not contradict there.

    "Alès Agglomération" and "CA Alès Agglomération" are the same name, "CA Grand Poitiers" and "CU Grand Poitiers" are
    not, nor are two spellings of the name itself: such a name is kept as a former one.
    """
    one, other = split_designation(first), split_designation(second)
    return one.rest == other.rest and (not one.kind or not other.kind or one.kind == other.kind)


def make_slug(name: str) -> str:
    """Return the slug of a name: "L'Haÿ-les-Roses" gives "l-hay-les-roses", "Œuf-en-Ternois" "oeuf-en-ternois"."""
    return slugify(strip_accents(straighten_apostrophes(name)).replace("'", "-"))


def _plain_words(text: str) -> str:
    words = _WORDS.findall(strip_accents(text).lower())
    return " ".join(ABBREVIATIONS.get(word, word) for word in words)
