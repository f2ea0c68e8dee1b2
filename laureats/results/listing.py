# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The levels of an edition as `compute_levels --json` lists them."""

from label.models import Edition
from laureats import levels
from laureats.results.case import compute_case, load_case
from laureats.results.decisions import decision_statuses


def list_results(edition: Edition) -> list[levels.ResultDocument]:
    """Compute every eligible candidature, sorted by reference."""
    results = compute_case(load_case(edition))
    statuses = decision_statuses(edition=edition, results=results)
    return [
        levels.as_json_result(
            result, decision=statuses[reference].state, awarded_level=statuses[reference].awarded_level
        )
        for reference, result in results.items()
    ]
