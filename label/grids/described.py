# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A grid put in words, part by part, so that two of them can be set side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from label.definition.numbers import WRITTEN_NUMBER
from label.grid_forms.fields import show_number
from label.grid_forms.questions import write_questions
from label.kinds import Kind
from label.models.edition import Edition

# (kind of part, its code)
PartKey = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One thing a part says. `bar` is set where a higher number asks more of a candidate."""

    label: str
    shown: str
    bar: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a grid; its members by names that both sides of a comparison share."""

    title: str
    members: Mapping[str, Member] = field(default_factory=dict)


def describe_grid(grid: Mapping[str, Any]) -> dict[PartKey, Part]:
    """Return the parts of a grid of a document, in their order."""
    return {
        ("rules", ""): Part(title=_("Rules"), members=dict(_describe_rules(grid))),
        **dict(_describe_domains(grid)),
        **{("levels", level["code"]): _describe_level(level) for level in grid["levels"]},
        **{("profiles", profile["code"]): _describe_profile(profile) for profile in grid["profiles"]},
        **{("mentions", mention["code"]): _describe_mention(mention) for mention in grid["mentions"]},
    }


def say_yes_or_no(flag: Any) -> str:
    return _("yes") if flag else _("no")


def _describe_rules(grid: Mapping[str, Any]) -> Iterator[tuple[str, Member]]:
    choices = dict(Edition.Aggregation.choices)
    aggregation = grid["aggregation"]
    yield "aggregation", Member(label=_("Mark of a criterion"), shown=str(choices.get(aggregation, aggregation)))
    yield "quorum", Member(label=_("Quorum"), shown=str(grid["quorum"]))
    yield "mark_step", _number(_("Mark step"), grid["mark_step"])
    published = {
        "weights": _("Weights and thresholds are public"),
        "scores": _("Scores are public"),
        "way_forward": _("The way to the next level is public"),
    }
    for key, label in published.items():
        yield key, Member(label=label, shown=say_yes_or_no(grid["publishes"][key]))


def _describe_domains(grid: Mapping[str, Any]) -> Iterator[tuple[PartKey, Part]]:
    for domain in grid["domains"]:
        yield ("domains", domain["code"]), _describe_domain(domain)
        for criterion in domain["criteria"]:
            yield ("criteria", criterion["code"]), _describe_criterion(criterion, domain=domain["code"])


def _describe_domain(domain: Mapping[str, Any]) -> Part:
    members = {
        **_names(domain),
        "weight": _number(_("Weight"), domain["weight"]),
        "questions": Member(label=_("Sample questions"), shown=write_questions(domain["questions"])),
    }
    return Part(title=_title(_("Domain"), domain), members=members)


def _describe_criterion(criterion: Mapping[str, Any], *, domain: str) -> Part:
    members = {
        **_names(criterion),
        "domain": Member(label=_("Domain"), shown=domain),
        "max_points": _number(_("Maximum"), criterion["max_points"]),
        "weight": _number(_("Weight"), criterion["weight"]),
        "bonus": Member(
            label=_("Bonus"), shown=say_yes_or_no(criterion["bonus"]), bar=Decimal(0 if criterion["bonus"] else 1)
        ),
    }
    return Part(title=_title(_("Criterion"), criterion), members=members)


def _describe_level(level: Mapping[str, Any]) -> Part:
    members = {
        **_names(level),
        "short_name": Member(label=_("Short name"), shown=level["short_name"]),
        "definition": Member(label=_("Definition"), shown=level["definition"]),
        **dict(_describe_thresholds(level)),
    }
    return Part(title=_title(_("Level"), level), members=members)


def _describe_thresholds(thresholds: Mapping[str, Any]) -> Iterator[tuple[str, Member]]:
    yield "min_total", _bar(_("Minimum total"), thresholds["min_total"])
    for code, minimum in thresholds["domain_minima"].items():
        yield f"minimum {code}", _bar(_("Minimum in %(domain)s") % {"domain": code}, minimum)


def _describe_profile(profile: Mapping[str, Any]) -> Part:
    kinds = dict(Kind.choices)
    members = {
        **_names(profile),
        "kinds": Member(
            label=_("Kinds of bodies"), shown=", ".join(str(kinds.get(kind, kind)) for kind in profile["kinds"])
        ),
        "population_from": _population(_("Population from"), profile["population_from"]),
        "population_below": _population(_("Population below"), profile["population_below"]),
        "not_applicable": Member(label=_("Criteria that do not apply"), shown=", ".join(profile["not_applicable"])),
        **dict(_describe_entries(profile)),
    }
    return Part(title=_title(_("Profile"), profile), members=members)


def _describe_entries(profile: Mapping[str, Any]) -> Iterator[tuple[str, Member]]:
    for level, thresholds in profile["levels"].items():
        for key, member in _describe_thresholds(thresholds):
            label = _("Level %(level)s: %(threshold)s") % {"level": level, "threshold": member.label}
            yield f"{level} {key}", replace(member, label=label)


def _describe_mention(mention: Mapping[str, Any]) -> Part:
    return Part(title=_title(_("Mention"), mention), members=_names(mention))


def _names(part: Mapping[str, Any]) -> dict[str, Member]:
    return {
        "name": Member(label=_("Name"), shown=part["name"]),
        "name_en": Member(label=_("Name in English"), shown=part["name_en"]),
    }


def _title(kind: str, part: Mapping[str, Any]) -> str:
    return _("%(kind)s %(code)s – %(name)s") % {"kind": kind, "code": part["code"], "name": part["name"]}


def _number(label: str, number: str) -> Member:
    return Member(label=label, shown=show_number(number))


def _bar(label: str, number: str) -> Member:
    known = Decimal(number) if WRITTEN_NUMBER.fullmatch(number) else None
    return Member(label=label, shown=show_number(number), bar=known)


def _population(label: str, number: int | None) -> Member:
    return Member(label=label, shown="" if number is None else str(number))
