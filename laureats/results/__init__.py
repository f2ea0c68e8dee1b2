# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the records of an edition to the computed levels, and back to the jury's decisions."""

from laureats.results.case import Case, compute_case, load_case, track_case
from laureats.results.decisions import DecisionStatus, decision_statuses, has_moved
from laureats.results.deferrals import list_deferred
from laureats.results.grids import load_grid
from laureats.results.listing import list_results

__all__ = [
    "Case",
    "DecisionStatus",
    "compute_case",
    "decision_statuses",
    "has_moved",
    "list_deferred",
    "list_results",
    "load_case",
    "load_grid",
    "track_case",
]
