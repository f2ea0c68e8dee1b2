# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The level with each juror left out in turn (levels, "Robustness").

Jurors named are the voters: with a graded or not-applicable mark on a criterion the profile keeps. A
recusal wins over marks and marks of an `ended-excluded` seat count nowhere, so neither is ever named.
"""

from collections.abc import Iterable, Sequence

from laureats.levels.grid import Grid, Level
from laureats.levels.ladder import find_level
from laureats.levels.result import INCOMPLETE
from laureats.levels.scores import compute_scores
from laureats.levels.settling import Rule, make_lenient_rule, settle_without
from laureats.levels.tally import Tally


def compute_without_jurors(
    *, grid: Grid, ladder: Sequence[Level], tally: Tally, jurors: Iterable[str]
) -> dict[str, str | None]:
    """Return by juror code, sorted, the level reached without them: a code, None for no label, or "incomplete"."""
    rule = make_lenient_rule(grid)
    return {juror: _compute_without(ladder=ladder, tally=tally, rule=rule, juror=juror) for juror in sorted(jurors)}


def _compute_without(*, ladder: Sequence[Level], tally: Tally, rule: Rule, juror: str) -> str | None:
    settlements = settle_without(tally=tally, rule=rule, juror=juror)
    scores = compute_scores(tally=tally, settlements=settlements)
    return INCOMPLETE if scores is None else find_level(ladder=ladder, scores=scores)
