# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parsed definition of an edition.

`pointer` is where a part stands in the JSON document it was read from (RFC 6901); it is empty when the part was read
from the database, and never counts in a comparison.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any


def pointer_field() -> str:
    """Declare a pointer: equal definitions may come from different places."""
    declared: str = field(default="", compare=False)
    return declared


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPart:
    """What an edition holds under a code of its own."""

    code: str
    name: str
    name_en: str
    pointer: str = pointer_field()


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionPart(NamedPart):
    """A special mention of the jury."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionPart(NamedPart):
    """One thing jurors grade, from 0 to `max_points`."""

    max_points: Decimal
    weight: Decimal
    bonus: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainPart(NamedPart):
    """A group of criteria. `questions` holds texts and objects, kept as they are."""

    weight: Decimal
    questions: list[Any]
    criteria: tuple[CriterionPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """What a level asks for, from 0 to 100: of the total, and of domains by code."""

    min_total: Decimal
    domain_minima: Mapping[str, Decimal]
    pointer: str = pointer_field()


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelPart(NamedPart):
    """A level of the label; levels ascend."""

    short_name: str
    definition: str
    thresholds: Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePart(NamedPart):
    """What changes for bodies of some kinds and sizes. `levels` holds whole thresholds by level code."""

    kinds: tuple[str, ...]
    population_from: int | None
    population_below: int | None
    not_applicable: tuple[str, ...]
    levels: Mapping[str, Thresholds]


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorPart:
    """A seat of the jury and who holds it."""

    code: str
    first_name: str
    last_name: str
    role: str
    organisation: str
    seat: str
    chair: bool
    pointer: str = pointer_field()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceremony:
    """When and where the results are handed over; either may be unknown."""

    at: datetime | None
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishes:
    """What the public sees beside levels."""

    weights: bool
    scores: bool
    way_forward: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The dates of an edition, each of which may be unknown."""

    opens_on: date | None
    closes_on: date | None
    marks_due_on: date | None
    jury_meets_on: date | None
    results_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionDefinition:
    """Everything the definition of an edition says. `step_pointer` is where it gives its mark step."""

    code: str
    year: int
    name: str
    name_en: str
    calendar: Calendar
    ceremony: Ceremony | None
    aggregation: str
    quorum: int
    mark_step: Decimal
    publishes: Publishes
    mentions: tuple[MentionPart, ...]
    domains: tuple[DomainPart, ...]
    levels: tuple[LevelPart, ...]
    profiles: tuple[ProfilePart, ...]
    jurors: tuple[JurorPart, ...]
    step_pointer: str = pointer_field()

    def list_criteria(self) -> Iterator[CriterionPart]:
        """Yield the criteria of all domains, in order."""
        for domain in self.domains:
            yield from domain.criteria
