# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words looked for in short names: accents and capitals aside, on every database alike."""

import unicodedata


def fold(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def holds_words(text: str, *, words: str) -> bool:
    """Tell whether a text holds each of these words, or what begins like it, anywhere."""
    held = fold(text)
    return all(word in held for word in fold(words).split())
