# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a grid of a document to the fields of the page."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from django.http import QueryDict

from label.grid_forms.fields import show_number
from label.grid_forms.questions import write_questions

Fields = Iterator[tuple[str, Any]]


def write_fields(grid: Mapping[str, Any]) -> QueryDict:
    """Return the data that a browser would send of the page of that grid, untouched."""
    data = QueryDict(mutable=True)
    for name, value in _list_fields(grid):
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def _list_fields(grid: Mapping[str, Any]) -> Fields:
    """Yield every field by its name; a tick is there or not."""
    yield "aggregation", grid["aggregation"]
    yield "quorum", str(grid["quorum"])
    yield "mark_step", show_number(grid["mark_step"])
    yield from ((member, "on") for member, is_public in grid["publishes"].items() if is_public)
    domains = _number_codes(grid["domains"])
    criteria = _number_codes([criterion for domain in grid["domains"] for criterion in domain["criteria"]])
    levels = _number_codes(grid["levels"])
    for kind in ("mentions", "domains", "levels", "profiles"):
        yield kind, [str(key) for key in range(len(grid[kind]))]
    yield "criteria", list(criteria.values())
    for key, mention in enumerate(grid["mentions"]):
        yield from _list_names(mention, prefix=f"mentions-{key}", order=key)
    yield from _list_domains(grid)
    for key, level in enumerate(grid["levels"]):
        yield from _list_level(level, prefix=f"levels-{key}", order=key, domains=domains)
    for key, profile in enumerate(grid["profiles"]):
        yield from _list_profile(profile, prefix=f"profiles-{key}", order=key, criteria=criteria)
        yield from _list_entries(profile, prefix=f"profiles-{key}", domains=domains, levels=levels)


def _number_codes(parts: list[Mapping[str, Any]]) -> dict[str, str]:
    return {part["code"]: str(key) for key, part in enumerate(parts)}


def _list_names(part: Mapping[str, Any], *, prefix: str, order: int) -> Fields:
    yield f"{prefix}-former", part["code"]
    yield f"{prefix}-order", str(order + 1)
    for member in ("code", "name", "name_en"):
        yield f"{prefix}-{member}", part[member]


def _list_domains(grid: Mapping[str, Any]) -> Fields:
    criterion_keys = count()
    for key, domain in enumerate(grid["domains"]):
        yield from _list_names(domain, prefix=f"domains-{key}", order=key)
        yield f"domains-{key}-weight", show_number(domain["weight"])
        yield f"domains-{key}-questions", write_questions(domain["questions"])
        for order, criterion in enumerate(domain["criteria"]):
            prefix = f"criteria-{next(criterion_keys)}"
            yield f"{prefix}-domain", str(key)
            yield from _list_criterion(criterion, prefix=prefix, order=order)


def _list_criterion(criterion: Mapping[str, Any], *, prefix: str, order: int) -> Fields:
    yield from _list_names(criterion, prefix=prefix, order=order)
    for member in ("max_points", "weight"):
        yield f"{prefix}-{member}", show_number(criterion[member])
    if criterion["bonus"]:
        yield f"{prefix}-bonus", "on"


def _list_level(level: Mapping[str, Any], *, prefix: str, order: int, domains: Mapping[str, str]) -> Fields:
    yield from _list_names(level, prefix=prefix, order=order)
    yield f"{prefix}-short_name", level["short_name"]
    yield f"{prefix}-definition", level["definition"]
    yield f"{prefix}-min_total", show_number(level["min_total"])
    for code, minimum in level["domain_minima"].items():
        yield f"{prefix}-minimum-{domains[code]}", show_number(minimum)


def _list_profile(profile: Mapping[str, Any], *, prefix: str, order: int, criteria: Mapping[str, str]) -> Fields:
    yield from _list_names(profile, prefix=prefix, order=order)
    yield f"{prefix}-kinds", list(profile["kinds"])
    yield f"{prefix}-not_applicable", [criteria[code] for code in profile["not_applicable"]]
    for member in ("population_from", "population_below"):
        yield f"{prefix}-{member}", "" if profile[member] is None else str(profile[member])


def _list_entries(
    profile: Mapping[str, Any], *, prefix: str, domains: Mapping[str, str], levels: Mapping[str, str]
) -> Fields:
    """Yield the thresholds that replace a level's own."""
    for level, thresholds in profile["levels"].items():
        yield f"{prefix}-total-{levels[level]}", show_number(thresholds["min_total"])
        for code, minimum in thresholds["domain_minima"].items():
            yield f"{prefix}-{levels[level]}-minimum-{domains[code]}", show_number(minimum)
