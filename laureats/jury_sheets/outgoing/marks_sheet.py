# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheet of marks: one row a candidature, one column a criterion."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from label.models import Criterion
from laureats.jury_sheets import layout
from laureats.jury_sheets.outgoing import looks
from laureats.jury_sheets.outgoing.identity import identify, reference_width
from laureats.jury_sheets.outgoing.lines import Line
from laureats.jury_sheets.outgoing.mark_rules import make_rule
from laureats.jury_sheets.values import Value
from laureats.spreadsheets.writing import CellStyle, CellValue, DraftRow, DraftSheet
from laureats.spreadsheets.writing.cell_values import french_number

_OTHER_IDENTITY_WIDTHS = (50.0, 32.0, 22.0)
_CRITERION_WIDTH = 26.0
# Beyond these, the page would be shrunk so much that it can no longer be read: it goes on over the next one.
_CRITERIA_A_PAGE = 12
_HEADER_ROWS = 2


def draft_marks(*, lines: Sequence[Line], criteria: Sequence[Criterion], step: Decimal) -> DraftSheet:
    """Draft the sheet; the rules of criteria are on open rows alone."""
    first = len(layout.IDENTITY_HEADERS)
    return DraftSheet(
        name=layout.MARKS_SHEET,
        column_widths=[reference_width(lines), *_OTHER_IDENTITY_WIDTHS, *[_CRITERION_WIDTH] * len(criteria)],
        rows=_draft_rows(lines, criteria=criteria),
        header_rows=_HEADER_ROWS,
        header_columns=first,
        rules={first + at: make_rule(criterion, step=step) for at, criterion in enumerate(criteria)},
        first_ruled_row=_HEADER_ROWS + next((at for at, line in enumerate(lines) if not line.is_recused), 0),
        is_protected=True,
        pages_wide=max(1, -(-len(criteria) // _CRITERIA_A_PAGE)),
    )


def _draft_rows(lines: Sequence[Line], *, criteria: Sequence[Criterion]) -> Iterator[DraftRow]:
    columns = _find_looks(criteria)
    identities = [looks.HEADER] * len(layout.IDENTITY_HEADERS)
    codes = [criterion.code for criterion in criteria]
    names = [f"{criterion.name} (sur {french_number(criterion.max_points)})" for criterion in criteria]
    blanks = [None] * len(layout.IDENTITY_HEADERS)
    yield DraftRow(values=[*layout.IDENTITY_HEADERS, *codes], styles=[*identities, *(look.code for look in columns)])
    yield DraftRow(values=[*blanks, *names], styles=[*identities, *(look.name for look in columns)])
    yield from _draft_lines(lines, columns=columns)


def _draft_lines(lines: Sequence[Line], *, columns: Sequence[looks.ColumnLooks]) -> Iterator[DraftRow]:
    count = len(layout.IDENTITY_HEADERS)
    opened = [*[looks.IDENTITY] * count, *(look.mark for look in columns)]
    recused: list[CellStyle] = [*[looks.RECUSED_IDENTITY] * count, *(look.recused for look in columns)]
    words = [layout.RECUSED_WORD] * len(columns)
    for line in lines:
        if line.is_recused:
            yield DraftRow(values=[*identify(line.candidature), *words], styles=recused)
        else:
            marks = map(_show_mark, line.marks)
            yield DraftRow(values=[*identify(line.candidature), *marks], styles=opened, takes_rules=True)


def _show_mark(mark: Value | None) -> CellValue:
    return mark if mark is None or isinstance(mark, Decimal) else mark.value


def _find_looks(criteria: Sequence[Criterion]) -> list[looks.ColumnLooks]:
    """Return the looks of each column: neighbouring domains have different tints, and an edge between them."""
    if not criteria:
        return []
    found = [looks.criterion_looks(domain_rank=0, opens_domain=True)]
    rank = 0
    for before, criterion in pairwise(criteria):
        opens_domain = criterion.domain_id != before.domain_id
        rank += opens_domain
        found.append(looks.criterion_looks(domain_rank=rank, opens_domain=opens_domain))
    return found
