# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The marks a juror still owes, as the computation of levels counts them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from label.models import JurySeat
from laureats.jury_sheets.comparison import ComparedMark
from laureats.jury_sheets.values import level_mark
from laureats.results import compute_case, load_case


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingMarks:
    """The codes of the criteria without mark of one candidature."""

    reference: str
    body: str
    criteria: Sequence[str]


def list_missing(*, seat: JurySeat, marks: Iterable[ComparedMark] = ()) -> list[MissingMarks]:
    """Return what a juror owes, by reference, once these marks of a file are written."""
    case = load_case(seat.edition)
    after = case.with_marks({mark.key: level_mark(mark.after.value if mark.after else None) for mark in marks})
    owed = {
        reference: (result.candidature.territory, [code for juror, code in result.missing if juror == seat.code])
        for reference, result in compute_case(after).items()
    }
    return [
        MissingMarks(reference=reference, body=body, criteria=criteria)
        for reference, (body, criteria) in owed.items()
        if criteria
    ]
