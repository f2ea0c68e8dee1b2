# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From what is asked for to conditions: the same for a list of awards and for the bodies that hold them."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet

from core.api.questions import ListQuestion
from core.api.taking import is_wordless
from label.kinds import Kind
from laureats.api.bodies import count_labelled
from laureats.api.questions import AwardFilters, BodyListQuestion
from laureats.models.award import Award, AwardQuerySet
from laureats.models.territory import Territory
from laureats.public.listing.filters import filter_named, search_words
from laureats.regions import departments_of


def filter_bodies(bodies: QuerySet[Territory], *, question: BodyListQuestion) -> QuerySet[Territory]:
    if is_wordless(question.q):
        return bodies.none()
    found = bodies.filter(_body_condition(question))
    if question.is_fictional is not None:
        found = found.filter(is_fictional=question.is_fictional)
    return filter_named(found, words=search_words(question.q or ""))


def count_bodies(found: QuerySet[Territory], *, question: BodyListQuestion, heirs: Collection[int]) -> int:
    """Return how many bodies are left: all of them, where nothing is asked for, are counted without reading any."""
    own = (set(AwardFilters.model_fields) - set(ListQuestion.model_fields)) & set(type(question).model_fields)
    narrows = any(getattr(question, name) is not None for name in own)
    return found.count() if narrows else count_labelled(heirs=heirs)


def filter_awards(awards: AwardQuerySet, *, question: AwardFilters) -> AwardQuerySet:
    """Keep the awards asked for, by what they were when they were given; names are those of the bodies."""
    if is_wordless(question.q):
        return awards.none()
    found = awards.filter(_award_condition(question), _place_and_kind(question, region="territory__region"))
    if question.mention is not None:
        found = found.filter(pk__in=_awards_with(question.mention))
    if question.is_fictional is not None:
        # As `is_fictional` tells it of an award.
        invented = Q(edition__is_fictional=True) | Q(territory__is_fictional=True)
        found = found.filter(invented if question.is_fictional else ~invented)
    words = search_words(question.q or "")
    numbers = _numbers(question)
    if words or numbers:
        found = found.filter(territory__in=filter_named(Territory.objects.filter(numbers), words=words))
    return found


def narrows_awards(question: AwardFilters) -> bool:
    """Tell whether something is asked for that only an award has."""
    own = set(AwardFilters.model_fields) - set(BodyListQuestion.model_fields)
    return any(getattr(question, name) is not None for name in own)


def filter_own_awards(awards: AwardQuerySet, *, question: AwardFilters) -> AwardQuerySet:
    """Keep the awards that have what only an award has."""
    found = awards.filter(_award_condition(question))
    return found if question.mention is None else found.filter(pk__in=_awards_with(question.mention))


def _award_condition(question: AwardFilters) -> Q:
    wanted: dict[str, Any] = {
        "edition__code": question.edition,
        "edition__year": question.year,
        "level__code": question.level,
        "disputed": question.disputed,
        "level__isnull": None if question.level_known is None else not question.level_known,
        "withdrawn_at__isnull": None if question.withdrawn is None else not question.withdrawn,
    }
    condition = Q(**{name: value for name, value in wanted.items() if value is not None})
    asks_level = question.level is not None or question.level_known is not None
    # What a label taken back had is not told, whichever way it is asked.
    return condition & Q(withdrawn_at=None) if asks_level else condition


def _awards_with(mention: str) -> list[int]:
    """Return the awards with a mention that stand, in one query: few have any, and SQLite does not look into them."""
    awards = Award.objects.public().standing().exclude(mentions=[]).order_by().values_list("pk", "mentions")
    return [key for key, given in awards if any(each["code"] == mention for each in given)]


def _body_condition(question: BodyListQuestion) -> Q:
    return _place_and_kind(question, region="region") & _numbers(question)


def _place_and_kind(question: BodyListQuestion, *, region: str) -> Q:
    condition = Q()
    if question.kind is not None:
        condition &= Q(kind=question.kind)
    if question.department is not None:
        condition &= Q(department=question.department)
    if question.region is not None:
        # As `region_of` has it: by the département where the body does not say.
        inside = Q(**{region: ""}, department__in=departments_of(question.region))
        condition &= Q(**{region: question.region}) | inside
    return condition


def _numbers(question: BodyListQuestion) -> Q:
    condition = Q() if question.siren is None else Q(siren=question.siren)
    if question.insee_code is None:
        return condition
    return condition & Q(kind=Kind.COMMUNE, insee_code=question.insee_code)
