# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The placeholders of texts written before the results: a closed list, and nothing that a template could run.

Editors write them in French, `{{ labellisés }}`; accents, capitals and spaces do not matter.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from html import escape, unescape

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.naming import strip_accents
from laureats.press import wording
from laureats.press.figures import Figures

_PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A name as editors write it, and the phrase that takes its place; a new line in it is one in the text."""

    name: str
    phrase: str


def list_placeholders(figures: Figures) -> list[Placeholder]:
    """Return every placeholder with its phrase, in the reader's language."""
    phrases = {
        "édition": figures.edition.local_name,
        "année": str(figures.edition.year),
        "candidats": wording.tell_candidates(figures),
        "labellisés": wording.tell_labelled(figures),
        "déjà labellisés": wording.tell_already_labelled(figures),
        "nouveaux": wording.tell_newcomers(figures),
        "ajournés": wording.tell_deferred(figures),
        "niveau le plus haut": wording.tell_highest_reached(figures),
        "phrase sur le niveau maximal": wording.tell_top_level(figures),
        "premiers à un niveau": wording.tell_first_levels(figures),
        "premiers de leur genre": wording.tell_firsts_of_kind(figures),
        "mentions": wording.tell_mentions(figures),
        "liste des lauréats": wording.tell_laureates(figures),
    }
    numbers = {f"nombre au niveau {level.code}": wording.tell_number_at(level) for level in figures.levels}
    return [Placeholder(name=name, phrase=phrase) for name, phrase in (phrases | numbers).items()]


def fill_plain(text: str, *, placeholders: Iterable[Placeholder]) -> str:
    """Return a plain text with its phrases. Raise `Refused` with every placeholder that is not in the list."""
    return _fill(text, phrases={fold(item.name): item.phrase for item in placeholders})


def fill_html(html: str, *, placeholders: Iterable[Placeholder]) -> str:
    """Return rich text with its phrases, escaped. Raise `Refused` with every placeholder that is not in the list."""
    phrases = {fold(item.name): escape(item.phrase).replace("\n", "<br/>") for item in placeholders}
    return _fill(html, phrases=phrases)


def find_faults(text: str, *, placeholders: Iterable[Placeholder]) -> list[Fault]:
    """Return one fault for each placeholder that is not in the list or not closed; the nearest one is named."""
    names = {fold(item.name): item.name for item in placeholders}
    return [*_find_unknown(text, names=names), *_find_open(text)]


def fold(name: str) -> str:
    """Return the spelling under which placeholders are compared."""
    return strip_accents(" ".join(unescape(name).split())).lower()


def _fill(text: str, *, phrases: Mapping[str, str]) -> str:
    faults = [*_find_unknown(text, names={name: name for name in phrases}), *_find_open(text)]
    if faults:
        raise Refused(faults)
    return _PLACEHOLDER.sub(lambda match: phrases[fold(match[1])], text)


def _find_unknown(text: str, *, names: Mapping[str, str]) -> Iterator[Fault]:
    for match in _PLACEHOLDER.finditer(text):
        name = fold(match[1])
        if name not in names:
            nearest = names[get_close_matches(name, names, n=1, cutoff=0)[0]]
            message = _("{{ %(read)s }} is not in the list of placeholders; the nearest one is {{ %(nearest)s }}.")
            yield Fault(
                code="unknown_placeholder",
                message=message % {"read": _quote(match[1]), "nearest": nearest},
            )


def _find_open(text: str) -> Iterator[Fault]:
    rest = _PLACEHOLDER.sub("", text)
    if "{{" in rest or "}}" in rest:
        message = _("A placeholder is not whole: it opens with {{ and closes with }}.")
        yield Fault(code="open_placeholder", message=message)


def _quote(name: str) -> str:
    return " ".join(strip_tags(unescape(name)).split())[:_LONGEST_QUOTE]
