# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The formula behind a rule, in the dialect of each format."""

from laureats.spreadsheets.writing.cell_values import plain_number
from laureats.spreadsheets.writing.drafts import CellRule

# A mark is a multiple of the step when their quotient is nearly whole: 0.3 / 0.1 is 2.9999999999999996.
_TOLERANCE = "0.001"


def rule_formula(rule: CellRule, *, cell: str, separator: str) -> str:
    """Return the condition that the cell must meet; `cell` and `separator` are those of the dialect.

    The quotient is asked of numbers alone: of a text it would be an error, and errors fail the whole condition.
    """
    step = plain_number(rule.step)
    bounds = [
        f"{cell}>=0",
        f"{cell}<={plain_number(rule.maximum)}",
        f"ABS({cell}/{step}-ROUND({cell}/{step}{separator}0))<{_TOLERANCE}",
    ]
    parts = [f"ISNUMBER({cell})", f"AND({separator.join(bounds)})", f'UPPER(TRIM({cell}))="{rule.word.upper()}"']
    return f"IF({separator.join(parts)})"
