# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""French names of public bodies in a sentence: articles, elisions and contractions.

A body whose name these rules get wrong carries its own forms. The apostrophe is the straight one throughout, as in
the reference data and in the published lists: a name is found by a search whichever page shows it.
"""

import re
import unicodedata

from laureats.department_names import LINKS

# How a body of each kind is presented before its name, with the article of the presentation.
PRESENTATIONS = {"commune": ("Ville", "la"), "departement": ("Département", "le"), "region": ("Région", "la")}
# First words that say what the body is, by the article they take when nothing elides it.
_FIRST_WORDS_BY_ARTICLE = {
    "la": "CA CC CU Caisse Chambre Collectivité Communauté Commune Métropole Régie Région Ville",
    "le": "Centre Conseil Département GIP Groupement Parc Pays Pôle SIVOM SIVU Syndicat",
    "l'": "Agence Association Eurométropole Établissement Institut Office Université",
}
ARTICLES = {word: article for article, words in _FIRST_WORDS_BY_ARTICLE.items() for word in words.split()}
# An acronym does not tell its gender: the kind of the body does.
ARTICLES_OF_ACRONYMS = {"syndicat": "le", "gip": "le", "association": "la", "agence": "la"}
# The article that opens a place's own name contracts with "de": "Le Puy-en-Velay" becomes "du Puy-en-Velay".
CONTRACTIONS = {"Le ": "du ", "Les ": "des "}
# Places whose h forbids the elision: "Ville de Honfleur", against "Ville d'Hyères".
ASPIRATED = ("haut", "hague", "ham", "hem", "honfleur", "houilles", "hoenheim", "huningue")
VOWELS = frozenset("aeiou")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})


def display_name(*, kind: str, name: str) -> str:
    """Return the name as published: "Ville d'Angoulême", "Département de la Gironde", "CA du Puy-en-Velay"."""
    name = straighten_apostrophes(name)
    presentation = PRESENTATIONS.get(kind)
    if presentation is None or name.startswith(f"{presentation[0]} "):
        return name
    if kind == "region":
        return f"Région {name}"
    if kind == "departement":
        return f"Département {_of_department(name)}"
    return f"Ville {of_place(name)}"


def name_with_article(*, kind: str, name: str) -> str:
    """Return the published name in a sentence: "la ville d'Angoulême", "le GIP Recia", "Rennes Métropole"."""
    shown = display_name(kind=kind, name=name)
    if kind in PRESENTATIONS:
        return f"{PRESENTATIONS[kind][1]} {shown[0].lower()}{shown[1:]}"
    first_word = re.split(r"[ -]", shown, maxsplit=1)[0]
    article = ARTICLES.get(first_word) or _article_of_acronym(kind=kind, word=first_word)
    if not article:
        return shown
    return f"l'{shown}" if article == "l'" else f"{article} {shown}"


def with_preposition(name: str) -> str:
    """Return a name that may begin with a small-letter article after "de": "du GIP Recia", "d'Alès Agglomération"."""
    if name.startswith("le "):
        return f"du {name[3:]}"
    if name.startswith("les "):
        return f"des {name[4:]}"
    return of_place(name)


def of_place(name: str) -> str:
    """Return "d'Angoulême", "de Boé", "du Puy-en-Velay", "des Lilas", "de La Rochelle"."""
    for article, contracted in CONTRACTIONS.items():
        if name.startswith(article):
            return contracted + name.removeprefix(article)
    return f"d'{name}" if _is_elided(name) else f"de {name}"


def straighten_apostrophes(text: str) -> str:
    return text.replace("’", "'").replace("ʼ", "'")


def strip_accents(text: str) -> str:
    """Return the text in plain letters: "Œuf" gives "OEuf", "Haÿ" gives "Hay"."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _of_department(name: str) -> str:
    link = LINKS.get(name) or ("de l'" if _is_elided(name) else "de la ")
    return link + name


def _article_of_acronym(*, kind: str, word: str) -> str:
    if len(word) < 2 or not word.isupper():
        return ""
    article = ARTICLES_OF_ACRONYMS.get(kind, "")
    return "l'" if article and word[0] in "AEIOUÉ" else article


def _is_elided(name: str) -> bool:
    """Tell whether "de" loses its vowel: before a vowel, a mute h, or a y that sounds as one (Yvetot, not Yutz)."""
    letters = strip_accents(name).lower()
    if letters.startswith("l'"):
        return False
    if letters.startswith("y"):
        return letters[1:2] not in VOWELS
    return letters[:1] in VOWELS or (letters.startswith("h") and not letters.startswith(ASPIRATED))
