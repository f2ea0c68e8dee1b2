# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheet of opinions: one free text a candidature."""

from collections.abc import Sequence

from laureats.jury_sheets import layout
from laureats.jury_sheets.outgoing import looks
from laureats.jury_sheets.outgoing.identity import name_territory, reference_width
from laureats.jury_sheets.outgoing.lines import Line
from laureats.spreadsheets.writing import DraftRow, DraftSheet

_HEADERS = (layout.REFERENCE, layout.TERRITORY, layout.OPINION)
_OTHER_WIDTHS = (55.0, 170.0)
_OPEN = (looks.IDENTITY_TOP, looks.IDENTITY_TOP, looks.OPINION)
_RECUSED = (looks.RECUSED_IDENTITY_TOP, looks.RECUSED_IDENTITY_TOP, looks.RECUSED_OPINION)


def draft_opinions(lines: Sequence[Line]) -> DraftSheet:
    """Draft the sheet, without the rows of opinions too long for it."""
    header = DraftRow(values=_HEADERS, styles=[looks.HEADER] * len(_HEADERS))
    return DraftSheet(
        name=layout.OPINIONS_SHEET,
        column_widths=[reference_width(lines), *_OTHER_WIDTHS],
        rows=[header, *(_draft_row(line) for line in lines if line.opinion is not None)],
        header_rows=1,
        header_columns=len(_HEADERS) - 1,
        is_protected=True,
    )


def _draft_row(line: Line) -> DraftRow:
    text = layout.RECUSED_WORD if line.is_recused else line.opinion
    return DraftRow(
        values=(line.candidature.reference, name_territory(line.candidature), text),
        styles=_RECUSED if line.is_recused else _OPEN,
    )
