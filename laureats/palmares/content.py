# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a seal fixes: the decisions of an edition as one canonical document.

Jurors appear in it by their codes alone, so that a person can be erased later without touching the fingerprint. Bodies
appear by the reference of their candidature, so that two records of one body can still be merged.
"""

from collections.abc import Mapping
from typing import TypedDict

from label.models import Edition
from laureats import levels
from laureats.models import Candidature, Decision

CONTENT_VERSION = 1


class MentionContent(TypedDict):
    code: str
    name: str


class FileContent(TypedDict):
    """One file; `awarded_level` is a level's code, or null when no label is awarded."""

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
    result: levels.ResultDocument
    derivation: dict[str, object]


class PalmaresContent(TypedDict):
    version: int
    edition: str
    year: int
    files: list[FileContent]


def build_content(*, edition: Edition, results: Mapping[str, levels.Result]) -> PalmaresContent:
    """Return the document of the decided files, sorted by reference, in a constant number of queries."""
    decisions = Decision.objects.filter(candidature__edition=edition, is_decided=True)
    related = decisions.select_related("candidature", "awarded_level", "computed_level").prefetch_related("mentions")
    by_reference = {decision.candidature.reference: decision for decision in related}
    return {
        "version": CONTENT_VERSION,
        "edition": edition.code,
        "year": edition.year,
        "files": [_file(by_reference[reference], result=result) for reference, result in results.items()],
    }


def _file(decision: Decision, *, result: levels.Result) -> FileContent:
    candidature: Candidature = decision.candidature
    awarded = decision.awarded_level.code if decision.awarded_level else None
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
        "result": levels.as_json_result(result, decision="decided", awarded_level=awarded),
        "derivation": levels.derivation_document(result),
    }
