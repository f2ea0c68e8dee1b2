# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a workbook was last known to hold: the value last exported to, or imported from, its export identifier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.ledger import MarkKey, RowKey
from laureats.jury_sheets.values import Value, read_value, write_value
from laureats.models import SheetExport


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """`SheetExport.baseline`, read.

    Stored as ``{"marks": {reference: {criterion: "3.5" | "NA" | null}}, "opinions": {reference: text}}``; what is
    absent was blank.
    """

    marks: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    opinions: Mapping[str, str] = field(default_factory=dict)

    def mark(self, key: MarkKey) -> Value | None:
        return read_value(self.marks.get(key.reference, {}).get(key.criterion))

    def opinion(self, key: RowKey) -> str:
        return self.opinions.get(key.reference) or ""


def baseline_of(export: SheetExport | None) -> Baseline:
    """Return the baseline of a workbook.

    An identifier that the site does not know has an empty one: whatever the site holds was then never shown to the
    juror, and replacing it is stale.
    """
    if export is None:
        return Baseline()
    return Baseline(marks=export.baseline.get("marks", {}), opinions=export.baseline.get("opinions", {}))


def updated_baseline(
    stored: Mapping[str, Any], *, marks: Iterable[ComparedMark], opinions: Iterable[ComparedOpinion]
) -> dict[str, Any]:
    """Return a stored baseline as it is after an import; what the file did not carry keeps its value."""
    known_marks = {reference: dict(values) for reference, values in stored.get("marks", {}).items()}
    for mark in marks:
        value = mark.after.value if mark.after else None
        known_marks.setdefault(mark.key.reference, {})[mark.key.criterion] = write_value(value)
    read = {opinion.key.reference: opinion.after.text if opinion.after else "" for opinion in opinions}
    return {**stored, "marks": known_marks, "opinions": {**stored.get("opinions", {}), **read}}


def replaced_entries(
    stored: Mapping[str, Any], *, marks: Iterable[ComparedMark], opinions: Iterable[ComparedOpinion]
) -> dict[str, Any]:
    """Return what a stored baseline holds where an import replaces it by another value: null or blank is absent."""
    known = Baseline(marks=stored.get("marks", {}), opinions=stored.get("opinions", {}))
    replaced: dict[str, dict[str, str | None]] = {}
    for mark in marks:
        before = known.mark(mark.key)
        if before != (mark.after.value if mark.after else None):
            replaced.setdefault(mark.key.reference, {})[mark.key.criterion] = write_value(before)
    texts = {
        opinion.key.reference: known.opinion(opinion.key)
        for opinion in opinions
        if known.opinion(opinion.key) != (opinion.after.text if opinion.after else "")
    }
    return {"marks": replaced, "opinions": texts}


def restored_baseline(stored: Mapping[str, Any], *, replaced: Mapping[str, Any]) -> dict[str, Any]:
    """Return a stored baseline with the entries that an import had replaced put back; those absent before go."""
    marks = {reference: dict(values) for reference, values in stored.get("marks", {}).items()}
    for reference, values in replaced.get("marks", {}).items():
        row = marks.get(reference, {}) | values
        marks[reference] = {criterion: value for criterion, value in row.items() if value is not None}
    opinions = {**stored.get("opinions", {}), **replaced.get("opinions", {})}
    return {
        **stored,
        "marks": {reference: values for reference, values in marks.items() if values},
        "opinions": {reference: text for reference, text in opinions.items() if text},
    }
