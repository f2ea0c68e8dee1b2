# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a seal fixes: the decisions of an edition as one canonical document.

Jurors appear in it by their neutral codes alone, so that a person can be erased later without touching the fingerprint.
Bodies appear by the reference of their candidature, so that two records of one body can still be merged.

Version 1 named jurors by the codes of their seats, and held neither grid, jury, recusals nor deferred files.
"""

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from label.definition.dumping import build_document
from label.definition.moments import write_date
from label.definition.records import read_definition
from label.models import Edition
from laureats import levels
from laureats.models import Candidature, Decision
from laureats.palmares.neutral_codes import assign_neutral_codes, rename_derivation, rename_result
from laureats.results import list_deferred

CONTENT_VERSION = 2
GRID_KEYS = ("aggregation", "quorum", "mark_step", "mentions", "domains", "levels", "profiles")


class MentionContent(TypedDict):
    code: str
    name: str


class SeatContent(TypedDict):
    """A juror: the neutral code, and `seat` as definitions of editions spell it."""

    code: str
    seat: str
    chair: bool


class CalendarContent(TypedDict):
    """The days of the campaign, as ISO 8601."""

    opens_on: str | None
    closes_on: str | None
    marks_due_on: str | None
    jury_meets_on: str | None


class FileContent(TypedDict):
    """One file; `awarded_level` is a level's code, or null when no label is awarded. `recusals` came with version 2."""

    reference: str
    name: str
    kind: str
    department: str
    population: int | None
    computed_level: str | None
    awarded_level: str | None
    reason: str
    opinion: str
    mentions: list[MentionContent]
    recusals: NotRequired[int]
    result: levels.ResultDocument
    derivation: dict[str, Any]


class PalmaresContent(TypedDict):
    """The whole document. Keys that may be absent came with version 2; `grid` is part of a definition of edition."""

    version: int
    edition: str
    year: int
    name: NotRequired[str]
    calendar: NotRequired[CalendarContent]
    grid: NotRequired[dict[str, Any]]
    jury: NotRequired[list[SeatContent]]
    deferred: NotRequired[list[str]]
    files: list[FileContent]


def build_content(*, edition: Edition, results: Mapping[str, levels.Result]) -> PalmaresContent:
    """Return the document of the decided files that are not deferred, by reference, in a constant number of queries.

    Every seat that has no neutral code is given one. Raise `GridMissing` when a weight or a threshold is not known.
    """
    deferred = list_deferred(edition)
    kept = {reference: result for reference, result in results.items() if reference not in deferred}
    return {
        "version": CONTENT_VERSION,
        "edition": edition.code,
        "year": edition.year,
        "name": edition.name,
        "calendar": _build_calendar(edition),
        "grid": _build_grid(edition),
        "files": build_files(edition=edition, results=kept),
        "jury": _build_jury(edition),
        "deferred": sorted(deferred),
    }


def build_files(*, edition: Edition, results: Mapping[str, levels.Result]) -> list[FileContent]:
    """Return the decided files of these results, in their order. Seats without a neutral code are given one."""
    codes = assign_neutral_codes(edition)
    decisions = Decision.objects.filter(candidature__edition=edition, is_decided=True)
    related = decisions.select_related("candidature", "awarded_level", "computed_level").prefetch_related("mentions")
    by_reference = {decision.candidature.reference: decision for decision in related}
    return [_build_file(by_reference[key], result=result, codes=codes) for key, result in results.items()]


def _build_calendar(edition: Edition) -> CalendarContent:
    return {
        "opens_on": write_date(edition.opens_on),
        "closes_on": write_date(edition.closes_on),
        "marks_due_on": write_date(edition.marks_due_on),
        "jury_meets_on": write_date(edition.jury_meets_on),
    }


def _build_grid(edition: Edition) -> dict[str, Any]:
    definition = build_document(read_definition(edition))
    return {key: definition[key] for key in GRID_KEYS}


def _build_jury(edition: Edition) -> list[SeatContent]:
    seats = edition.seats.order_by("sort_order", "id")
    return [{"code": seat.sealed_code, "seat": seat.state, "chair": seat.chair} for seat in seats]


def _build_file(decision: Decision, *, result: levels.Result, codes: Mapping[str, str]) -> FileContent:
    candidature: Candidature = decision.candidature
    awarded = decision.awarded_level.code if decision.awarded_level else None
    listed = levels.as_json_result(result, decision="decided", awarded_level=awarded)
    return {
        "reference": candidature.reference,
        "name": candidature.snapshot_name,
        "kind": candidature.snapshot_kind,
        "department": candidature.snapshot_department,
        "population": candidature.snapshot_population,
        "computed_level": result.computed_level,
        "awarded_level": awarded,
        "reason": decision.reason,
        "opinion": decision.opinion,
        "mentions": [{"code": mention.code, "name": mention.name} for mention in decision.mentions.all()],
        "recusals": len(result.recused),
        "result": rename_result(listed, codes=codes),
        "derivation": rename_derivation(levels.derivation_document(result), codes=codes),
    }
