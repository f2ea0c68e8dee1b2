# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A result as `compute_levels --json` lists it (levels, "Command")."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, TypedDict

from laureats.levels.ladder import NextLevel
from laureats.levels.result import Result, Status
from laureats.levels.rounding import format_points

DecisionState = Literal["none", "decided", "to_review"]


class NextLevelDocument(TypedDict):
    """The level above and its shortfalls, two-decimal strings; only unmet domain minima are listed."""

    code: str
    total_short: str
    domains_short: dict[str, str]


class ResultDocument(TypedDict):
    """One candidature of the list; scores and total are two-decimal strings."""

    reference: str
    territory: str
    profile: str | None
    status: Status
    domains: dict[str, str]
    total: str | None
    computed_level: str | None
    decision: DecisionState
    awarded_level: str | None
    missing: list[list[str]]
    next_level: NextLevelDocument | None
    without_juror: dict[str, str | None]


def as_json_result(result: Result, *, decision: DecisionState, awarded_level: str | None) -> ResultDocument:
    """Return the documented object; `awarded_level` is None when undecided and when no label was awarded."""
    return {
        "reference": result.candidature.reference,
        "territory": result.candidature.territory,
        "profile": result.profile,
        "status": result.status,
        "domains": format_scores(result.domain_scores),
        "total": None if result.total is None else format_points(result.total),
        "computed_level": result.computed_level,
        "decision": decision,
        "awarded_level": awarded_level,
        "missing": [[juror, criterion] for juror, criterion in result.missing],
        "next_level": None if result.next_level is None else as_json_next_level(result.next_level),
        "without_juror": dict(result.without_juror),
    }


def as_json_next_level(next_level: NextLevel) -> NextLevelDocument:
    """Return the documented object of the way to the next level."""
    return {
        "code": next_level.code,
        "total_short": format_points(next_level.total_short),
        "domains_short": format_scores(next_level.domains_short),
    }


def format_scores(scores: Mapping[str, Fraction]) -> dict[str, str]:
    """Write each domain's points with two decimals."""
    return {code: format_points(score) for code, score in scores.items()}
