# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The part of an edition's definition that is its grid."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from label.definition.dumping import build_document
from label.definition.numbers import write_number
from label.definition.records import GridMissing, read_definition, read_outline
from label.models.edition import Edition
from label.models.grid import Criterion, Domain, Level
from label.queries import domains_with_criteria

GRID_KEYS = ("aggregation", "quorum", "mark_step", "publishes", "mentions", "domains", "levels", "profiles")


def read_document(edition: Edition) -> dict[str, Any]:
    """Return the definition of an edition. In that of a grid not wholly known, an unknown number is an empty text."""
    try:
        return build_document(read_definition(edition))
    except GridMissing:
        return build_document(read_outline(edition)) | {
            "domains": [_sketch_domain(domain) for domain in domains_with_criteria(edition)],
            "levels": [_sketch_level(level) for level in edition.levels.all()],
        }


def take_grid(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a document says of the grid, without what it says of dates, ceremony and jury."""
    return {key: document[key] for key in GRID_KEYS}


def write_document(document: Mapping[str, Any]) -> bytes:
    """Return the file that `load_definition` takes."""
    return json.dumps(document, ensure_ascii=False).encode()


def _sketch_domain(domain: Domain) -> dict[str, Any]:
    return {
        **_sketch_names(domain),
        "weight": _write_known(domain.weight),
        "questions": domain.questions,
        "criteria": [_sketch_criterion(criterion) for criterion in domain.criteria.all()],
    }


def _sketch_criterion(criterion: Criterion) -> dict[str, Any]:
    return {
        **_sketch_names(criterion),
        "max_points": write_number(criterion.max_points),
        "weight": write_number(criterion.weight),
        "bonus": criterion.bonus,
    }


def _sketch_level(level: Level) -> dict[str, Any]:
    return {
        **_sketch_names(level),
        "short_name": level.short_name,
        "definition": level.definition,
        "min_total": _write_known(level.min_total),
        "domain_minima": dict(level.domain_minima),
    }


def _sketch_names(part: Domain | Criterion | Level) -> dict[str, str]:
    return {"code": part.code, "name": part.name, "name_en": part.name_en}


def _write_known(number: Decimal | None) -> str:
    return "" if number is None else write_number(number)
