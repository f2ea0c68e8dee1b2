# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a file of decisions, each with its candidature, and the faults of all of them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.imports.decisions.records import Records, load_records
from laureats.imports.decisions.rows import DecisionRow, read_row
from laureats.imports.decisions.verdicts import Award, describe_undecidable, find_objections
from laureats.imports.flat_tables import FlatRow


def match_rows(*, edition: Edition, rows: list[FlatRow]) -> tuple[list[DecisionRow], Records]:
    """Read every row. Raise `Refused` with the faults of all of them, row by row."""
    records = load_records(edition)
    seen: set[str] = set()
    read: list[DecisionRow] = []
    faults: list[Fault] = []
    for place in rows:
        row, row_faults = read_row(place, levels=records.levels, mentions=records.mentions)
        faults += [*row_faults, *_find_faults(row, records=records, seen=seen)]
        seen.add(row.reference)
        read.append(row)
    if faults:
        raise Refused(faults)
    return read, records


def _find_faults(row: DecisionRow, *, records: Records, seen: set[str]) -> Iterator[Fault]:
    if "reference" in row.unread:
        return
    undecidable = describe_undecidable(row.reference, candidature=records.candidatures.get(row.reference))
    if undecidable:
        yield row.place.fault("reference", code="unknown_candidature", message=undecidable)
    elif row.reference in seen:
        message = _("%(reference)s stands in a row above already.") % {"reference": row.reference}
        yield row.place.fault("reference", code="duplicate_row", message=message)
    elif row.award is not None:
        yield from _find_award_faults(row, award=row.award, records=records)


def _find_award_faults(row: DecisionRow, *, award: Award, records: Records) -> Iterator[Fault]:
    """Place what the rules object to. A reason already recorded is enough, and a refused cell is told elsewhere."""
    recorded = records.decision_of(row.reference).reason.strip()
    has_reason = bool(row.reason or recorded or "reason" in row.unread)
    for objection in find_objections(award, result=records.results[row.reference], has_reason=has_reason):
        # A file may have no column for the reason: the level's cell stands in.
        columns = (objection.field, "awarded_level")
        yield row.place.fault(*columns, code=objection.code, message=objection.message)
