# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Mentions in the reader's language: what was sealed holds their French names alone, the edition has the English."""

from collections.abc import Iterable, Mapping

from label.models import Mention
from label.models.edition import in_current_language

# A mention as an award and a sealed document hold it: its code and its name.
GivenMention = Mapping[str, str]


def name_mentions(given: Iterable[GivenMention], *, known: Iterable[Mention]) -> list[str]:
    """Return the names of mentions as then given, in the reader's language where the edition knows them."""
    english = english_names(known)
    return [in_current_language(french=each["name"], english=english.get(each["name"], "")) for each in given]


def english_names(known: Iterable[Mention]) -> dict[str, str]:
    """Return the English names of an edition's mentions by the French ones."""
    return {mention.name: mention.name_en for mention in known}
