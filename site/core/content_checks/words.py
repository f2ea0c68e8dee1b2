# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that tell nothing by themselves, and words that shout."""

import re

# Read out of their sentence, as a list of links is, these words lead nobody.
VAGUE = {
    "cliquer ici",
    "cliquez ici",
    "en savoir plus",
    "ici",
    "là",
    "la suite",
    "lien",
    "lire la suite",
    "plus d’informations",
    "suite",
    "voir",
    "voir plus",
    "click here",
    "here",
    "learn more",
    "link",
    "more",
    "read more",
}
LETTERS_OF_A_SHOUT = 8
ADDRESS = re.compile(r"^(https?://|www\.)\S+$", re.IGNORECASE)


def is_vague(words: str) -> bool:
    plain = words.replace("'", "’").strip(" \t\n.…!»«→>:()").casefold()
    return plain in VAGUE


def is_address(words: str) -> bool:
    return bool(ADDRESS.match(words.strip()))


def is_shouted(text: str) -> bool:
    """Tell whether a text of more than an acronym is in capitals."""
    words = [word for word in re.split(r"[\s’'-]+", text) if any(letter.isalpha() for letter in word)]
    letters = "".join(words)
    return len(words) > 1 and len(letters) >= LETTERS_OF_A_SHOUT and text == text.upper()
