# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a definition to its JSON document: every field written, numbers canonical, order stable."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from label.definition.document import (
    Calendar,
    Ceremony,
    CriterionPart,
    DomainPart,
    EditionDefinition,
    JurorPart,
    LevelPart,
    NamedPart,
    ProfilePart,
    Publishes,
    Thresholds,
)
from label.definition.moments import write_date, write_moment
from label.definition.numbers import write_number


def build_document(definition: EditionDefinition) -> dict[str, Any]:
    """Return the JSON document of a definition. What has no order of its own follows the grid's."""
    return {
        "code": definition.code,
        "year": definition.year,
        "name": definition.name,
        "name_en": definition.name_en,
        **_build_calendar(definition.calendar),
        "ceremony": _build_ceremony(definition.ceremony),
        "aggregation": definition.aggregation,
        "quorum": definition.quorum,
        "mark_step": write_number(definition.mark_step),
        "publishes": _build_publishes(definition.publishes),
        "mentions": [_build_names(mention) for mention in definition.mentions],
        "domains": [_build_domain(domain) for domain in definition.domains],
        "levels": [_build_level(level=level, definition=definition) for level in definition.levels],
        "profiles": [_build_profile(profile=profile, definition=definition) for profile in definition.profiles],
        "jurors": [_build_juror(juror) for juror in definition.jurors],
    }


def is_same_definition(*, one: EditionDefinition, other: EditionDefinition) -> bool:
    """Tell whether two definitions dump alike."""
    # As text, since Python holds 1, 1.0 and true for equal.
    return json.dumps(build_document(one)) == json.dumps(build_document(other))


def _build_calendar(calendar: Calendar) -> dict[str, Any]:
    return {
        "opens_on": write_date(calendar.opens_on),
        "closes_on": write_date(calendar.closes_on),
        "marks_due_on": write_date(calendar.marks_due_on),
        "jury_meets_on": write_date(calendar.jury_meets_on),
        "results_at": write_moment(calendar.results_at),
    }


def _build_ceremony(ceremony: Ceremony | None) -> dict[str, Any] | None:
    return None if ceremony is None else {"at": write_moment(ceremony.at), "place": ceremony.place}


def _build_publishes(publishes: Publishes) -> dict[str, bool]:
    return {"weights": publishes.weights, "scores": publishes.scores, "way_forward": publishes.way_forward}


def _build_names(part: NamedPart) -> dict[str, Any]:
    return {"code": part.code, "name": part.name, "name_en": part.name_en}


def _build_domain(domain: DomainPart) -> dict[str, Any]:
    return {
        **_build_names(domain),
        "weight": write_number(domain.weight),
        "questions": _sort_keys(domain.questions),
        "criteria": [_build_criterion(criterion) for criterion in domain.criteria],
    }


def _sort_keys(value: Any) -> Any:
    """Return a JSON value with its keys in alphabetical order: databases do not all keep the order they were given."""
    if isinstance(value, dict):
        return {key: _sort_keys(value[key]) for key in sorted(value)}
    return [_sort_keys(item) for item in value] if isinstance(value, list) else value


def _build_criterion(criterion: CriterionPart) -> dict[str, Any]:
    return {
        **_build_names(criterion),
        "max_points": write_number(criterion.max_points),
        "weight": write_number(criterion.weight),
        "bonus": criterion.bonus,
    }


def _build_level(*, level: LevelPart, definition: EditionDefinition) -> dict[str, Any]:
    return {
        **_build_names(level),
        "short_name": level.short_name,
        "definition": level.definition,
        **_build_thresholds(thresholds=level.thresholds, definition=definition),
    }


def _build_profile(*, profile: ProfilePart, definition: EditionDefinition) -> dict[str, Any]:
    removed = order_codes(codes=profile.not_applicable, parts=definition.list_criteria())
    return {
        **_build_names(profile),
        "kinds": list(profile.kinds),
        "population_from": profile.population_from,
        "population_below": profile.population_below,
        "not_applicable": removed,
        "levels": {
            code: _build_thresholds(thresholds=profile.levels[code], definition=definition)
            for code in order_codes(codes=profile.levels, parts=definition.levels)
        },
    }


def _build_thresholds(*, thresholds: Thresholds, definition: EditionDefinition) -> dict[str, Any]:
    minima = build_minima(minima=thresholds.domain_minima, domains=definition.domains)
    return {"min_total": write_number(thresholds.min_total), "domain_minima": minima}


def build_minima(*, minima: Mapping[str, Decimal], domains: Iterable[DomainPart]) -> dict[str, str]:
    """Return the minima by domain code as they are dumped and stored."""
    return {code: write_number(minima[code]) for code in order_codes(codes=minima, parts=domains)}


def order_codes(*, codes: Iterable[str], parts: Iterable[NamedPart]) -> list[str]:
    """Return the codes in the order of the parts they name."""
    wanted = set(codes)
    return [part.code for part in parts if part.code in wanted]


def _build_juror(juror: JurorPart) -> dict[str, Any]:
    return {
        "code": juror.code,
        "first_name": juror.first_name,
        "last_name": juror.last_name,
        "role": juror.role,
        "organisation": juror.organisation,
        "seat": juror.seat,
        "chair": juror.chair,
    }
