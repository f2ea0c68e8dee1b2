# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a cell of marks takes, and what it says to whoever types something else."""

from decimal import Decimal

from label.models import Criterion
from laureats.jury_sheets.layout import NOT_APPLICABLE_WORD
from laureats.spreadsheets.writing import CellRule
from laureats.spreadsheets.writing.cell_values import french_number

# Excel shows no more.
_LONGEST_TITLE = 32
_LONGEST_NAME = 140


def make_rule(criterion: Criterion, *, step: Decimal) -> CellRule:
    """Return the rule of a criterion: from 0 to its maximum by the mark step, or NA."""
    maximum, shown_step = french_number(criterion.max_points), french_number(step)
    return CellRule(
        maximum=criterion.max_points,
        step=step,
        word=NOT_APPLICABLE_WORD,
        help_title=_shorten(criterion.code, longest=_LONGEST_TITLE),
        help_message=(
            f"{_shorten(criterion.name, longest=_LONGEST_NAME)} : de 0 à {maximum}, par pas de {shown_step}, "
            f"ou {NOT_APPLICABLE_WORD} si le critère ne s’applique pas."
        ),
        error_title="Note refusée",
        error_message=(
            f"Saisissez un nombre de 0 à {maximum}, par pas de {shown_step}, ou {NOT_APPLICABLE_WORD}. "
            "Laissez vide ce qui n’est pas noté."
        ),
    )


def _shorten(text: str, *, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
