# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The scores and the way to the next level, where the edition makes them public (levels, "Edition definition").

Both come from the derivation frozen with the award. Nothing else of it is ever public: it holds single jurors' marks.
"""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from laureats.models.award import Award


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainPoints:
    """Points out of 100 of a domain: reached in a score, still short in a way forward."""

    code: str
    name: str
    points: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedScores:
    total: Decimal
    domains: list[DomainPoints]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayForward:
    """What is short of the level above the awarded one."""

    level: str
    total: Decimal
    domains: list[DomainPoints]


def published_scores(award: Award) -> PublishedScores | None:
    """Return the total and each domain's score, or none where the edition keeps them or no total was computed."""
    if not award.edition.publishes_scores or not award.derivation or award.total is None:
        return None
    names = _domain_names(award)
    return PublishedScores(
        total=award.total,
        domains=[
            DomainPoints(
                code=domain["code"],
                name=names.get(domain["code"], domain["code"]),
                points=Decimal(domain["shown"]),
            )
            for domain in award.derivation["domains"]
            if domain["shown"] is not None
        ],
    )


def published_way_forward(award: Award) -> WayForward | None:
    """Return what is short of the next level; none where the edition keeps it, at the top, or when nothing is."""
    if not award.edition.publishes_way_forward or not award.derivation or award.level is None:
        return None
    steps = {step["code"]: step for step in award.derivation["levels"]}
    above = _code_above(codes=list(steps), code=award.level.code)
    short = [threshold for threshold in steps[above]["thresholds"] if not threshold["met"]] if above else []
    if not short:
        return None
    return WayForward(
        level=_level_name(award=award, code=above),
        total=sum((_shortfall(threshold) for threshold in short if threshold["domain"] is None), start=Decimal(0)),
        domains=_domains_short(award=award, thresholds=short),
    )


def _domains_short(*, award: Award, thresholds: list[dict[str, Any]]) -> list[DomainPoints]:
    names = _domain_names(award)
    return [
        DomainPoints(
            code=threshold["domain"],
            name=names.get(threshold["domain"], threshold["domain"]),
            points=_shortfall(threshold),
        )
        for threshold in thresholds
        if threshold["domain"] is not None
    ]


def _shortfall(threshold: dict[str, Any]) -> Decimal:
    return Decimal(threshold["required"]) - Decimal(threshold["reached"])


def _code_above(*, codes: list[str], code: str) -> str:
    """Return the code after this one in the ladder, or nothing at its top."""
    return dict(pairwise(codes)).get(code, "")


def _level_name(*, award: Award, code: str) -> str:
    return next((level.local_name for level in award.edition.levels.all() if level.code == code), code)


def _domain_names(award: Award) -> dict[str, str]:
    return {domain.code: domain.local_name for domain in award.edition.domains.all()}
