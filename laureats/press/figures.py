# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The figures of a palmarès, counted from what is sealed and from what earlier palmarès tell."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from label.models import Edition, Level
from laureats.models import Candidature, Deferral
from laureats.palmares.content import PalmaresContent
from laureats.press.laureates import Laureate, list_laureates
from laureats.press.past import Past, family_of, read_past


class Bound(Enum):
    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of bodies, or the least or the most that it can be when history is known in part."""

    number: int
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCount:
    """The laureates at one level; `was_reached` when an earlier palmarès shows someone there."""

    code: str
    name: str
    laureates: tuple[Laureate, ...]
    was_reached: bool

    @property
    def is_first(self) -> bool:
        return bool(self.laureates) and not self.was_reached


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstOfKind:
    """The laureates of a family of bodies that no earlier palmarès shows; `family` is a kind's code."""

    family: str
    laureates: tuple[Laureate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionHolders:
    name: str
    laureates: tuple[Laureate, ...]

    @property
    def is_shared(self) -> bool:
        return len(self.laureates) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`levels` is the whole ladder, highest first. Firsts are sure only when `past_is_complete` says so for kinds,
    `past_levels_are_known` for levels.
    """

    edition: Edition
    candidates: int
    labelled: int
    already_labelled: Quantity
    newcomers: Quantity
    deferred: int
    levels: tuple[LevelCount, ...]
    firsts_of_kind: tuple[FirstOfKind, ...]
    mentions: tuple[MentionHolders, ...]
    past_is_complete: bool
    past_levels_are_known: bool

    @property
    def highest_reached(self) -> LevelCount | None:
        return next((level for level in self.levels if level.laureates), None)

    @property
    def first_levels(self) -> tuple[LevelCount, ...]:
        return tuple(level for level in self.levels if level.is_first)


def count_figures(*, edition: Edition, content: PalmaresContent) -> Figures:
    """Return the figures of a sealed document, with a fixed number of queries."""
    laureates = list_laureates(edition=edition, content=content)
    past = read_past(edition)
    already = _count_already(edition=edition, laureates=laureates, past=past)
    return Figures(
        edition=edition,
        candidates=_count_candidates(edition),
        labelled=len(laureates),
        already_labelled=already,
        newcomers=_count_newcomers(already, labelled=len(laureates)),
        deferred=Deferral.objects.filter(candidature__edition=edition, ended_at=None).count(),
        levels=tuple(_count_level(level, laureates=laureates, past=past) for level in _ladder(edition)),
        firsts_of_kind=_find_firsts(laureates, past=past),
        mentions=_group_mentions(edition=edition, laureates=laureates),
        past_is_complete=past.is_complete,
        past_levels_are_known=past.knows_every_level,
    )


def _count_candidates(edition: Edition) -> int:
    """Return the sourced figure, else how many files the jury examined."""
    if edition.candidate_count is not None:
        return edition.candidate_count
    return Candidature.objects.filter(edition=edition, status=Candidature.Status.ELIGIBLE).count()


def _count_already(*, edition: Edition, laureates: Iterable[Laureate], past: Past) -> Quantity:
    """Return the sourced figure, else the least that it is: as the page of the palmarès tells it."""
    if edition.already_labelled_count is not None:
        return Quantity(number=edition.already_labelled_count)
    number = sum(laureate.territory_id in past.labelled for laureate in laureates)
    return Quantity(number=number, bound=Bound.EXACT if past.is_first_edition else Bound.AT_LEAST)


def _count_newcomers(already: Quantity, *, labelled: int) -> Quantity:
    """Return the others: what is known to be at least some leaves at most the rest."""
    bound = Bound.AT_MOST if already.bound is Bound.AT_LEAST else Bound.EXACT
    return Quantity(number=max(labelled - already.number, 0), bound=bound)


def _ladder(edition: Edition) -> list[Level]:
    return list(edition.levels.order_by("-sort_order", "-id"))


def _count_level(level: Level, *, laureates: Iterable[Laureate], past: Past) -> LevelCount:
    holders = tuple(laureate for laureate in laureates if laureate.level == level.code)
    return LevelCount(
        code=level.code, name=level.local_name, laureates=holders, was_reached=level.name.lower() in past.levels
    )


def _find_firsts(laureates: Iterable[Laureate], *, past: Past) -> tuple[FirstOfKind, ...]:
    by_family: dict[str, list[Laureate]] = defaultdict(list)
    for laureate in laureates:
        by_family[family_of(laureate.kind)].append(laureate)
    new = sorted(by_family.keys() - past.families)
    return tuple(FirstOfKind(family=family, laureates=tuple(by_family[family])) for family in new)


def _group_mentions(*, edition: Edition, laureates: Sequence[Laureate]) -> tuple[MentionHolders, ...]:
    """Return the mentions that someone holds, in the order of the edition's definition."""
    holders = [
        MentionHolders(
            name=mention.local_name,
            laureates=tuple(laureate for laureate in laureates if mention.name in laureate.mentions),
        )
        for mention in edition.mentions.all()
    ]
    return tuple(mention for mention in holders if mention.laureates)
