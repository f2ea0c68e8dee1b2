# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The editions: one row each, once its results are public."""

from collections.abc import Mapping
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.models.award import Palmares
from laureats.open_data.shapes import Column, Part, Row, Value
from laureats.open_data.sources import Sources, read_sources
from laureats.public.editions import EditionFacts, Figure

EDITION_COLUMNS = (
    Column(
        name="code",
        title=_("Code"),
        description=_("Code of the edition, its year as a rule."),
        is_required=True,
    ),
    Column(name="year", title=_("Year"), description=_("Year of the edition."), type="year", is_required=True),
    Column(name="name", title=_("Name"), description=_("Name of the edition, in French."), is_required=True),
    Column(name="name_en", title=_("Name in English"), description=_("Name of the edition in English, if any.")),
    Column(
        name="is_fictional",
        title=_("Fictional"),
        description=_("True for a sample, whose results are invented."),
        type="boolean",
        is_required=True,
    ),
    Column(name="opens_on", title=_("Opens on"), description=_("Day on which applications opened."), type="date"),
    Column(name="closes_on", title=_("Closes on"), description=_("Last day of applications."), type="date"),
    Column(
        name="released_on",
        title=_("Released on"),
        description=_("Day on which the results became public."),
        type="date",
        is_required=True,
    ),
    Column(
        name="candidates",
        title=_("Candidates"),
        description=_("Number of files examined, blank when it is not known."),
        type="integer",
        minimum=0,
    ),
    Column(
        name="labelled",
        title=_("Labelled bodies"),
        description=_("Number of labelled bodies; a least number unless the next column says that it is exact."),
        type="integer",
        minimum=0,
        is_required=True,
    ),
    Column(
        name="labelled_is_exact",
        title=_("Exact number"),
        description=_("False when only some labels are known and no source gives their number."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="known_labels",
        title=_("Known labels"),
        description=_("Number of labels that stand in the laureates dataset."),
        type="integer",
        minimum=0,
        is_required=True,
    ),
    Column(
        name="list_is_complete",
        title=_("List is complete"),
        description=_("True when every label of this edition is in the laureates dataset."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="level_known",
        title=_("Levels known"),
        description=_("True when every known label of this edition has its level."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="disputed",
        title=_("Sources disagree"),
        description=_("True when sources do not tell the same of a label of this edition: its row says how."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="levels",
        title=_("Scale"),
        description=_(
            "Levels from the lowest: code and name in JSON, code=name in tables; blank when the scale is not known."
        ),
    ),
    Column(
        name="thresholds",
        title=_("Thresholds"),
        description=_(
            "Least total of each level: code and min_total in JSON, code=total in tables; "
            "only where the edition publishes thresholds."
        ),
    ),
    Column(
        name="fingerprint",
        title=_("Fingerprint"),
        description=_("SHA-256 of the sealed results, blank for editions known from sources."),
        pattern=r"^[0-9a-f]{64}$",
    ),
    Column(name="note", title=_("Note"), description=_("What is to be known of the edition, in French.")),
    Column(
        name="source",
        title=_("Source"),
        description=_("Where the edition is known from; the published palmarès for editions of ours."),
        is_required=True,
    ),
    Column(
        name="palmares",
        title=_("Palmarès"),
        description=_("Address of the results of the year."),
        format="uri",
        is_required=True,
    ),
)


def read_editions() -> list[Row]:
    """Return the released editions, latest first."""
    sources = read_sources()
    seals = dict(Palmares.objects.filter(released_at__isnull=False).values_list("edition_id", "fingerprint"))
    editions = Edition.objects.released().order_by("-year", "code").prefetch_related("levels")
    return [describe_edition(edition, sources=sources, seals=seals) for edition in editions]


def describe_edition(edition: Edition, *, sources: Sources, seals: Mapping[int, str]) -> dict[str, Value]:
    return {
        "code": edition.code,
        "year": edition.year,
        "name": edition.name,
        "name_en": edition.name_en,
        "is_fictional": edition.is_fictional,
        "opens_on": edition.opens_on,
        "closes_on": edition.closes_on,
        "released_on": timezone.localdate(edition.released_at),
        **_describe_numbers(sources.facts[edition.pk]),
        "level_known": sources.knows_levels(edition),
        "disputed": sources.is_disputed(edition),
        **_describe_scale(edition),
        "fingerprint": seals.get(edition.pk, ""),
        "note": edition.note,
        "source": edition.source or sources.palmares_of(edition),
        "palmares": sources.palmares_of(edition),
    }


def _describe_numbers(facts: EditionFacts) -> dict[str, Value]:
    return {
        "candidates": _exact_number(facts.candidates),
        "labelled": facts.labelled.number,
        "labelled_is_exact": not facts.labelled.is_minimum,
        "known_labels": facts.known,
        "list_is_complete": facts.is_complete,
    }


def _exact_number(figure: Figure | None) -> int | None:
    return figure.number if figure and not figure.is_minimum else None


def _describe_scale(edition: Edition) -> dict[str, Value]:
    levels = list(edition.levels.all())
    shown = [level for level in levels if edition.publishes_weights and level.min_total is not None]
    scale: list[Part] = [{"code": level.code, "name": level.name} for level in levels]
    thresholds: list[Part] = [{"code": level.code, "min_total": level.min_total or Decimal(0)} for level in shown]
    return {"levels": tuple(scale), "thresholds": tuple(thresholds)}
