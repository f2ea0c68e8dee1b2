# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What one juror's workbook says of each candidature."""

from collections.abc import Sequence
from dataclasses import dataclass

from label.models import JurySeat
from laureats.jury_sheets.outgoing.holdings import Holdings, RowIds
from laureats.jury_sheets.outgoing.lengths import fits_cell
from laureats.jury_sheets.values import Value
from laureats.models import Candidature, SheetExport


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One candidature for one juror. `marks` go in the order of the grid; a recused line has none, and no opinion.

    The opinion is None where it is too long for the file: what a file does not carry stays as it is on the site.
    """

    candidature: Candidature
    is_recused: bool
    marks: Sequence[Value | None]
    opinion: str | None


def gather_lines(holdings: Holdings, *, seat: JurySeat, file_format: SheetExport.Format) -> list[Line]:
    """Return the lines of a juror, by reference."""
    rows = [(candidature, RowIds(seat=seat.pk, candidature=candidature.pk)) for candidature in holdings.candidatures]
    return [_make_line(candidature, ids=ids, holdings=holdings, file_format=file_format) for candidature, ids in rows]


def _make_line(candidature: Candidature, *, ids: RowIds, holdings: Holdings, file_format: SheetExport.Format) -> Line:
    if ids in holdings.recusals:
        return Line(candidature=candidature, is_recused=True, marks=[None] * len(holdings.criteria), opinion="")
    given = holdings.marks.get(ids, {})
    opinion = holdings.opinions.get(ids, "")
    return Line(
        candidature=candidature,
        is_recused=False,
        marks=[given.get(criterion.pk) for criterion in holdings.criteria],
        opinion=opinion if fits_cell(opinion, file_format=file_format) else None,
    )
