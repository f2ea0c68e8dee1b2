# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the records of an edition to its definition."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from label.definition.document import (
    Calendar,
    Ceremony,
    CriterionPart,
    DomainPart,
    EditionDefinition,
    JurorPart,
    LevelPart,
    MentionPart,
    ProfilePart,
    Publishes,
    Thresholds,
)
from label.definition.json_source import FORBIDDEN
from label.models.edition import Edition
from label.models.grid import Criterion, Domain, Level, Mention, Profile
from label.models.jury import JurySeat
from label.queries import domains_with_criteria

LINE_END = re.compile("\r\n?")


class GridMissing(Exception):
    """The edition has no whole grid: a past one, whose points and thresholds were never published."""


def read_definition(edition: Edition) -> EditionDefinition:
    """Return the definition of an edition, in a number of queries that does not depend on its size.

    Raise `GridMissing` when criteria, weights or thresholds are not known.
    """
    return replace(
        read_outline(edition),
        domains=_read_domains(edition),
        levels=_read_levels(edition),
        profiles=_read_profiles(edition),
    )


def read_outline(edition: Edition) -> EditionDefinition:
    """Return the definition of an edition without domains, levels and profiles."""
    return EditionDefinition(
        code=edition.code,
        year=edition.year,
        name=_tidy(edition.name),
        name_en=_tidy(edition.name_en),
        calendar=_read_calendar(edition),
        ceremony=_read_ceremony(edition),
        aggregation=edition.aggregation,
        quorum=edition.quorum,
        mark_step=edition.mark_step,
        publishes=_read_publishes(edition),
        mentions=tuple(MentionPart(**_read_names(mention)) for mention in edition.mentions.all()),
        domains=(),
        levels=(),
        profiles=(),
        jurors=tuple(_read_juror(seat) for seat in edition.seats.select_related("person")),
    )


def _read_calendar(edition: Edition) -> Calendar:
    return Calendar(
        opens_on=edition.opens_on,
        closes_on=edition.closes_on,
        marks_due_on=edition.marks_due_on,
        jury_meets_on=edition.jury_meets_on,
        results_at=edition.results_at,
    )


def _read_ceremony(edition: Edition) -> Ceremony | None:
    ceremony = Ceremony(at=edition.ceremony_at, place=_tidy(edition.ceremony_place))
    return ceremony if ceremony.at or ceremony.place else None


def _read_publishes(edition: Edition) -> Publishes:
    return Publishes(
        weights=edition.publishes_weights,
        scores=edition.publishes_scores,
        way_forward=edition.publishes_way_forward,
    )


def _read_names(record: Mention | Domain | Criterion | Level | Profile) -> dict[str, str]:
    return {"code": record.code, "name": _tidy(record.name), "name_en": _tidy(record.name_en)}


def _read_domains(edition: Edition) -> tuple[DomainPart, ...]:
    domains = tuple(_read_domain(domain) for domain in domains_with_criteria(edition))
    if not any(domain.criteria for domain in domains):
        raise GridMissing(_("Edition %(code)s has no criteria: there is no grid.") % {"code": edition.code})
    return domains


def _read_domain(domain: Domain) -> DomainPart:
    return DomainPart(
        **_read_names(domain),
        weight=_require_number(record=domain, number=domain.weight),
        questions=domain.questions,
        criteria=tuple(_read_criterion(criterion) for criterion in domain.criteria.all()),
    )


def _read_criterion(criterion: Criterion) -> CriterionPart:
    return CriterionPart(
        **_read_names(criterion),
        max_points=criterion.max_points,
        weight=criterion.weight,
        bonus=criterion.bonus,
    )


def _read_levels(edition: Edition) -> tuple[LevelPart, ...]:
    levels = tuple(_read_level(level) for level in edition.levels.all())
    if not levels:
        raise GridMissing(_("Edition %(code)s has no levels: there is no grid.") % {"code": edition.code})
    return levels


def _read_level(level: Level) -> LevelPart:
    min_total = _require_number(record=level, number=level.min_total)
    return LevelPart(
        **_read_names(level),
        short_name=_tidy(level.short_name),
        definition=_tidy(level.definition),
        thresholds=Thresholds(min_total=min_total, domain_minima=_read_minima(level.domain_minima)),
    )


def _read_profiles(edition: Edition) -> tuple[ProfilePart, ...]:
    profiles = edition.profiles.prefetch_related("not_applicable", "level_entries__level")
    return tuple(_read_profile(profile) for profile in profiles)


def _read_profile(profile: Profile) -> ProfilePart:
    return ProfilePart(
        **_read_names(profile),
        kinds=tuple(profile.kinds),
        population_from=profile.population_from,
        population_below=profile.population_below,
        not_applicable=tuple(criterion.code for criterion in profile.not_applicable.all()),
        levels={
            entry.level.code: Thresholds(min_total=entry.min_total, domain_minima=_read_minima(entry.domain_minima))
            for entry in profile.level_entries.all()
        },
    )


def _read_juror(seat: JurySeat) -> JurorPart:
    return JurorPart(
        code=seat.code,
        first_name=_tidy(seat.person.first_name),
        last_name=_tidy(seat.person.last_name),
        role=_tidy(seat.role),
        organisation=_tidy(seat.organisation),
        seat=seat.state,
        chair=seat.chair,
    )


def _read_minima(minima: Mapping[str, Any]) -> Mapping[str, Decimal]:
    return {code: Decimal(str(minimum)) for code, minimum in minima.items()}


def _require_number(*, record: Domain | Level, number: Decimal | None) -> Decimal:
    if number is None:
        message = _("“%(record)s” has no weight or threshold: the grid is not known.")
        raise GridMissing(message % {"record": record})
    return number


def _tidy(text: str) -> str:
    """Return a text as a definition may hold it: a web form sends other line ends, a paste may bring controls."""
    return FORBIDDEN.sub("", LINE_END.sub("\n", text))
