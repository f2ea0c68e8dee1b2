# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What one juror's workbook says of each candidature."""

from collections.abc import Sequence
from dataclasses import dataclass

from label.models import JurySeat
from laureats.jury_sheets.outgoing.holdings import Holdings, RowIds
from laureats.jury_sheets.values import Value
from laureats.models import Candidature


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One candidature for one juror. `marks` go in the order of the grid; a recused line has none, and no opinion."""

    candidature: Candidature
    is_recused: bool
    marks: Sequence[Value | None]
    opinion: str


def gather_lines(holdings: Holdings, *, seat: JurySeat) -> list[Line]:
    """Return the lines of a juror, by reference."""
    return [_make_line(candidature, seat=seat, holdings=holdings) for candidature in holdings.candidatures]


def _make_line(candidature: Candidature, *, seat: JurySeat, holdings: Holdings) -> Line:
    ids = RowIds(seat=seat.pk, candidature=candidature.pk)
    if ids in holdings.recusals:
        return Line(candidature=candidature, is_recused=True, marks=[None] * len(holdings.criteria), opinion="")
    given = holdings.marks.get(ids, {})
    return Line(
        candidature=candidature,
        is_recused=False,
        marks=[given.get(criterion.pk) for criterion in holdings.criteria],
        opinion=holdings.opinions.get(ids, ""),
    )
