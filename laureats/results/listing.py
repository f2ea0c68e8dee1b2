# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The levels of an edition as `compute_levels --json` lists them."""

from label.models import Edition
from laureats import levels
from laureats.results.case import compute_case, load_case
from laureats.results.decisions import DecisionStatus, decision_statuses


def list_results(edition: Edition) -> list[levels.ResultDocument]:
    """Compute every eligible candidature, sorted by reference."""
    results = compute_case(load_case(edition))
    statuses = decision_statuses(edition=edition, results=results)
    return [_list_result(result, status=statuses[reference]) for reference, result in results.items()]


def _list_result(result: levels.Result, *, status: DecisionStatus) -> levels.ResultDocument:
    return levels.as_json_result(result, decision=status.state, awarded_level=status.awarded_level)
