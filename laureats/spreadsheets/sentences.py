# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sentences of refusals, marked for translation without Django.

The reader runs in a process where Django is not even installed (`laureats.spreadsheets.apart`): what it refuses is
told in English, and translated for whoever reads it.
"""


def mark_sentence(sentence: str) -> str:
    """Return a sentence as it is. Imported as ``_``, it has `makemessages` find the sentence."""
    return sentence
