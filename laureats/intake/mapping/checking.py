# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mapping held against the questions of an edition and the headings of a file: what no longer fits."""

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from django.utils.translation import gettext as _

from laureats.faults import Fault
from laureats.imports.cell_values import fold
from laureats.intake.mapping.exports import Export
from laureats.intake.mapping.targets import LEFT_OUT, RECORD_TARGETS, Target

_LIKENESS = 0.6


def find_mapping_faults(columns: Mapping[str, str], *, export: Export, targets: Mapping[str, Target]) -> list[Fault]:
    """Return what must be decided before the rows can be read, in the order of the file."""
    return [
        *_undecided(columns, export=export),
        *_gone(columns, export=export),
        *_unknown(columns, export=export, targets=targets),
        *_doubled(columns, export=export, targets=targets),
        *_lacking(columns, export=export),
    ]


def list_gone(columns: Mapping[str, str], *, export: Export) -> list[str]:
    """Return the headings that bring something and are no longer in the file."""
    known = export.by_key
    return [key for key, target in columns.items() if target != LEFT_OUT and key not in known]


def suggest_former(columns: Mapping[str, str], *, export: Export) -> dict[str, str]:
    """Return, for headings of the file that the mapping lacks, the one that is gone and resembles it most."""
    gone = {fold(key): key for key in list_gone(columns, export=export)}
    suggested: dict[str, str] = {}
    for key in export.by_key:
        close = get_close_matches(fold(key), gone, n=1, cutoff=_LIKENESS)
        if close and key not in columns:
            suggested[key] = gone[close[0]]
    return suggested


def _undecided(columns: Mapping[str, str], *, export: Export) -> Iterator[Fault]:
    former = suggest_former(columns, export=export)
    for key, heading in export.by_key.items():
        if key in columns:
            continue
        message = _("The mapping says nothing of the column “%(column)s”: choose what it brings, or leave it out.")
        if key in former:
            message = _(
                "The mapping says nothing of the column “%(column)s”, which may be the new name of “%(former)s”: "
                "choose what it brings, or leave it out."
            )
        named = {"column": key, "former": former.get(key, "")}
        yield export.heading_fault(heading, code="unmapped_column", message=message % named)


def _gone(columns: Mapping[str, str], *, export: Export) -> Iterator[Fault]:
    for key in list_gone(columns, export=export):
        message = _("The file no longer has the column “%(column)s”, which the mapping reads: choose another, or none.")
        yield Fault(sheet=export.sheet, code="missing_column", message=message % {"column": key})


def _unknown(columns: Mapping[str, str], *, export: Export, targets: Mapping[str, Target]) -> Iterator[Fault]:
    for key, heading in export.by_key.items():
        target = columns.get(key, LEFT_OUT)
        if target != LEFT_OUT and target not in targets:
            message = _("The column “%(column)s” answers a question that this edition does not ask: choose another.")
            yield export.heading_fault(heading, code="unknown_question", message=message % {"column": key})


def _doubled(columns: Mapping[str, str], *, export: Export, targets: Mapping[str, Target]) -> Iterator[Fault]:
    seen: Counter[str] = Counter()
    for key, heading in export.by_key.items():
        target = targets.get(columns.get(key, LEFT_OUT))
        if target is None or target.may_be_joined:
            continue
        seen[target.code] += 1
        if seen[target.code] > 1:
            message = _("The column “%(column)s” brings “%(target)s”, as another does already: keep one of the two.")
            named = {"column": key, "target": target.label}
            yield export.heading_fault(heading, code="duplicate_column", message=message % named)


def _lacking(columns: Mapping[str, str], *, export: Export) -> Iterator[Fault]:
    brought = {columns.get(key, LEFT_OUT) for key in export.by_key}
    if "dossier" not in brought:
        message = _("No column brings the dossier number: the next export would find nothing again without it.")
        yield Fault(sheet=export.sheet, code="missing_column", message=message)
    if not brought & {"territory", "siren"}:
        message = _("No column brings the name of the body, nor its SIREN or SIRET: choose one at least.")
        yield Fault(sheet=export.sheet, code="missing_column", message=message)


def describe_target(code: str, *, targets: Mapping[str, Target]) -> str:
    """Return what a target is called, its code when this edition has none such."""
    known = targets.get(code)
    return str(known.label if known else RECORD_TARGETS.get(code, code))
