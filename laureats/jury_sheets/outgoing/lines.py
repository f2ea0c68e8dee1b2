# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What one juror's workbook says of each candidature, as the site holds it."""

from collections.abc import Sequence
from dataclasses import dataclass

from laureats.jury_sheets.ledger import Ledger, MarkKey, RowKey
from laureats.jury_sheets.standing import Standing, find_standing
from laureats.jury_sheets.values import Value
from laureats.models import Candidature

# Drafts are the candidates' own until they are submitted. Submitted ones are marked while the secretariat still checks
# whether they are eligible; withdrawn and refused ones would only come back to be ignored.
_SENT_STATUSES = frozenset({Candidature.Status.SUBMITTED.value, Candidature.Status.ELIGIBLE.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One candidature for one juror. `marks` go in the order of the grid; a recused line has none, and no opinion."""

    candidature: Candidature
    is_recused: bool
    marks: Sequence[Value | None]
    opinion: str


def gather_lines(ledger: Ledger, *, juror: str) -> list[Line]:
    """Return the lines of a juror, by reference."""
    return [
        _make_line(RowKey(reference=reference, juror=juror), ledger=ledger)
        for reference, candidature in sorted(ledger.candidatures.items())
        if candidature.status in _SENT_STATUSES
    ]


def _make_line(key: RowKey, *, ledger: Ledger) -> Line:
    is_recused = find_standing(ledger=ledger, key=key, export=None) is Standing.RECUSED
    opinion = None if is_recused else ledger.opinions.get(key)
    return Line(
        candidature=ledger.candidatures[key.reference],
        is_recused=is_recused,
        marks=[None if is_recused else _find_mark(key, criterion=code, ledger=ledger) for code in ledger.criteria],
        opinion=opinion.text if opinion else "",
    )


def _find_mark(key: RowKey, *, criterion: str, ledger: Ledger) -> Value | None:
    mark = ledger.marks.get(MarkKey(reference=key.reference, juror=key.juror, criterion=criterion))
    return mark.value if mark else None
