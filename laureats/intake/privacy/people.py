# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Somebody, as they give themselves: an email, a name, or both."""

import json
import re
from dataclasses import dataclass

from django.db.models import Model, Q

from laureats.imports.cell_values import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Either may be blank, not both."""

    email: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        if not (self.email or self.name):
            raise ValueError("A person has an email or a name.")

    @property
    def said(self) -> tuple[str, ...]:
        """Return what a text may hold of them."""
        # A first name alone is everybody's: a text is searched for whole names.
        return tuple(filter(None, [self.email, self.name if " " in self.name else ""]))

    def is_named(self, text: str) -> bool:
        return bool(self.name) and _words_of(text) == _words_of(self.name)

    def is_mentioned(self, text: str) -> bool:
        return any(said.casefold() in text.casefold() for said in self.said)


def spell_detail(detail: object) -> str:
    """Return JSON as people read it, with its accents."""
    return json.dumps(detail, ensure_ascii=False)


def holds_person(person: Person, *, model: type[Model], emails: tuple[str, ...], names: tuple[str, ...]) -> Q:
    """Return the condition that a column of emails or of names holds this person, case and accents aside."""
    found = Q(pk=None)
    for column in emails if person.email else ():
        found |= Q(**{f"{column}__iexact": person.email})
    for column in names if person.name else ():
        found |= Q(**{f"{column}__in": _spellings(person.name, model=model, column=column)})
    return found


def mentions_person(person: Person, *, texts: tuple[str, ...]) -> Q:
    """Return the condition that a text tells of this person."""
    found = Q(pk=None)
    for column in texts:
        for said in person.said:
            found |= Q(**{f"{column}__icontains": said})
    return found


def mentions_in_json(person: Person, *, texts: tuple[str, ...]) -> Q:
    """Return the condition that JSON tells of this person: databases spell accents in it each in their own way."""
    found = Q(pk=None)
    for column in texts:
        for said in person.said:
            found |= Q(**{f"{column}__icontains": said}) | Q(**{f"{column}__icontains": json.dumps(said)[1:-1]})
    return found


def unname(text: str, *, person: Person, instead: str) -> str:
    """Return a text without what it says of this person."""
    for said in person.said:
        text = re.sub(rf"(?<!\w){re.escape(said)}(?!\w)", instead, text, flags=re.IGNORECASE)
    return text


def _spellings(name: str, *, model: type[Model], column: str) -> list[str]:
    """Return how a column spells this name: databases do not compare without accents."""
    wanted = _words_of(name)
    known = model._default_manager.exclude(**{column: ""}).order_by().values_list(column, flat=True).distinct()
    return [each for each in known if _words_of(each) == wanted]


def _words_of(name: str) -> list[str]:
    """Return the words of a name, whichever of the first and the last name comes first."""
    return sorted(fold(name).split())
