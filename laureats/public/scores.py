# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The scores and the way to the next level, where the edition makes them public (levels, "Edition definition").

Both come from the derivation frozen with the award. Nothing else of it is ever public: it holds single jurors' marks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from label.models import Edition
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
    return PublishedScores(
        total=award.total, domains=show_domains(award.derivation["domains"], names=domain_names(award.edition))
    )


def show_domains(rows: Iterable[Mapping[str, Any]], *, names: Mapping[str, str]) -> list[DomainPoints]:
    """Return the scores that a derivation holds by domain; only an edition that publishes its scores shows them."""
    return [
        DomainPoints(code=row["code"], name=names.get(row["code"], row["code"]), points=Decimal(row["shown"]))
        for row in rows
        if row["shown"] is not None
    ]


def published_way_forward(award: Award) -> WayForward | None:
    """Return what is short of the next level; none where the edition keeps it, at the top, or when nothing is."""
    if not award.edition.publishes_way_forward or not award.derivation or award.level is None:
        return None
    return show_way_forward(award.derivation["levels"], edition=award.edition, code=award.level.code)


def show_way_forward(steps: list[dict[str, Any]], *, edition: Edition, code: str | None) -> WayForward | None:
    """Return what is short of the level above that of `code`, of the first one without a code.

    `steps` are the levels of a derivation; only an edition that publishes the way forward shows it.
    """
    above = _code_above(codes=[step["code"] for step in steps], code=code)
    step = next((step for step in steps if step["code"] == above), None)
    short = [threshold for threshold in step["thresholds"] if not threshold["met"]] if step else []
    if not short:
        return None
    return WayForward(
        level=_level_name(edition=edition, code=above),
        total=sum((_shortfall(threshold) for threshold in short if threshold["domain"] is None), start=Decimal(0)),
        domains=_domains_short(edition=edition, thresholds=short),
    )


def _domains_short(*, edition: Edition, thresholds: list[dict[str, Any]]) -> list[DomainPoints]:
    names = domain_names(edition)
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


def domain_names(edition: Edition) -> dict[str, str]:
    return {domain.code: domain.local_name for domain in edition.domains.all()}


def _code_above(*, codes: list[str], code: str | None) -> str:
    """Return the code after this one in the ladder, the first one after none, or nothing at its top."""
    return dict(pairwise([None, *codes])).get(code) or ""


def _level_name(*, edition: Edition, code: str) -> str:
    return next((level.local_name for level in edition.levels.all() if level.code == code), code)
