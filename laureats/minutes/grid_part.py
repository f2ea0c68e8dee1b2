# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of a sealed document, in words."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from label.kinds import Kind
from laureats.case_files.numbers import spell_exact
from laureats.minutes.minutes import CriterionLine, GridPart, ThresholdLine


def describe_grid(grid: Mapping[str, Any]) -> GridPart:
    """Return the rules, the criteria and the thresholds of a definition of edition."""
    return GridPart(
        rules=list(_tell_rules(grid)),
        criteria=list(_list_criteria(grid)),
        thresholds=list(_list_thresholds(grid)),
        profiles=[_tell_profile(profile) for profile in grid["profiles"]],
    )


def _tell_rules(grid: Mapping[str, Any]) -> Iterator[str]:
    if grid["aggregation"] == "median":
        yield _("The mark of a criterion is the median of the marks given by the jurors.")
    else:
        yield _("The mark of a criterion is the mean of the marks given by the jurors.")
    yield (
        _("A criterion needs the marks of %(quorum)d jurors; half of them or more may leave it out as not applicable.")
        % grid
    )
    yield _(
        "The score of a domain is Σ (weight × mark) ÷ Σ (weight × maximum) × 100: a bonus adds to the marks alone,"
        " and 100 is the most."
    )
    yield _("The total is the mean of the scores of domains by their weights. Figures are rounded once, at the end.")


def _list_criteria(grid: Mapping[str, Any]) -> Iterator[CriterionLine]:
    for domain in grid["domains"]:
        for criterion in domain["criteria"]:
            yield CriterionLine(
                domain=domain["name"],
                domain_weight=spell_text(domain["weight"]),
                code=criterion["code"],
                name=criterion["name"],
                max_points=spell_text(criterion["max_points"]),
                weight=spell_text(criterion["weight"]),
                is_bonus=criterion["bonus"],
            )


def _list_thresholds(grid: Mapping[str, Any]) -> Iterator[ThresholdLine]:
    names = {level["code"]: level["name"] for level in grid["levels"]}
    domains = {domain["code"]: domain["name"] for domain in grid["domains"]}
    for level in grid["levels"]:
        yield _describe_threshold(level, level=level["name"], profile="", domains=domains)
    for profile in grid["profiles"]:
        for code, entry in profile["levels"].items():
            yield _describe_threshold(entry, level=names[code], profile=profile["name"], domains=domains)


def _describe_threshold(
    entry: Mapping[str, Any], *, level: str, profile: str, domains: Mapping[str, str]
) -> ThresholdLine:
    minima = [f"{domains[code]}\u00a0{spell_text(minimum)}" for code, minimum in entry["domain_minima"].items()]
    return ThresholdLine(profile=profile, level=level, total=spell_text(entry["min_total"]), minima=", ".join(minima))


def _tell_profile(profile: Mapping[str, Any]) -> str:
    """Return whom a profile is for and what it leaves out, in one line."""
    facts = [profile["name"]]
    if profile["kinds"]:
        facts.append(", ".join(str(Kind(kind).label) for kind in profile["kinds"]))
    if profile["population_from"]:
        facts.append(_("from %(count)s inhabitants") % {"count": _spell_count(profile["population_from"])})
    if profile["population_below"] is not None:
        facts.append(_("below %(count)s inhabitants") % {"count": _spell_count(profile["population_below"])})
    if profile["not_applicable"]:
        facts.append(_("criteria left out: %(codes)s") % {"codes": ", ".join(profile["not_applicable"])})
    return " ; ".join(facts)


def _spell_count(number: int) -> str:
    return number_format(number, force_grouping=True)


def spell_text(number: str) -> str:
    """Return a number of a document ("2.5", "7/3") as it is read."""
    return spell_exact(Fraction(number))
