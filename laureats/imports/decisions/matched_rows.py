# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a file of decisions, each with its candidature, and the faults of all of them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.imports.decisions.records import Records, load_records
from laureats.imports.decisions.rows import DecisionRow, read_row
from laureats.imports.decisions.verdicts import find_award_faults
from laureats.imports.flat_tables import FlatRow
from laureats.models import Candidature


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
    candidature = records.candidatures.get(row.reference)
    if candidature is None or candidature.status != Candidature.Status.ELIGIBLE:
        message = _describe_unknown(row, candidature=candidature)
        yield row.place.fault("reference", code="unknown_candidature", message=message)
    elif row.reference in seen:
        message = _("%(reference)s stands in a row above already.") % {"reference": row.reference}
        yield row.place.fault("reference", code="duplicate_row", message=message)
    else:
        yield from find_award_faults(
            row, decision=records.decision_of(row.reference), result=records.results[row.reference]
        )


def _describe_unknown(row: DecisionRow, *, candidature: Candidature | None) -> str:
    if candidature is None:
        message = _("No candidature of this edition has the reference “%(reference)s”.")
        return message % {"reference": row.reference}
    message = _("%(reference)s is not eligible (%(status)s): only eligible candidatures are decided.")
    return message % {"reference": row.reference, "status": candidature.get_status_display()}
