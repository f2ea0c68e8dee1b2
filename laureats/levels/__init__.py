# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From marks to levels: pure, exact, and of the standard library only (levels, the whole of it)."""

from laureats.levels.agreement import Agreement, measure_agreement, measure_agreement_by_domain
from laureats.levels.ballot import NOT_APPLICABLE, Ballot, Candidature, Juror, Mark, Seat
from laureats.levels.canonical import canonical_json, fingerprint
from laureats.levels.computation import compute_result
from laureats.levels.derivation import derivation_document
from laureats.levels.grid import Aggregation, Criterion, Domain, Grid, Level, Profile, Thresholds
from laureats.levels.json_result import (
    DecisionState,
    NextLevelDocument,
    ResultDocument,
    as_json_next_level,
    as_json_result,
)
from laureats.levels.juror_profiles import JurorProfile, juror_profiles
from laureats.levels.jury import UnknownCodeError
from laureats.levels.ladder import LevelCheck, NextLevel, ThresholdCheck
from laureats.levels.profiles import EPCI_KINDS, find_profile
from laureats.levels.result import INCOMPLETE, CriterionResult, DomainResult, DomainState, Result, Status
from laureats.levels.rounding import format_exact, format_points, round_half_up
from laureats.levels.settling import CriterionState
from laureats.levels.ties import ex_aequo
from laureats.levels.tracking import LevelTracker

__all__ = [
    "EPCI_KINDS",
    "INCOMPLETE",
    "NOT_APPLICABLE",
    "Aggregation",
    "Agreement",
    "Ballot",
    "Candidature",
    "Criterion",
    "CriterionResult",
    "CriterionState",
    "DecisionState",
    "Domain",
    "DomainResult",
    "DomainState",
    "Grid",
    "Juror",
    "JurorProfile",
    "Level",
    "LevelCheck",
    "LevelTracker",
    "Mark",
    "NextLevel",
    "NextLevelDocument",
    "Profile",
    "Result",
    "ResultDocument",
    "Seat",
    "Status",
    "ThresholdCheck",
    "Thresholds",
    "UnknownCodeError",
    "as_json_next_level",
    "as_json_result",
    "canonical_json",
    "compute_result",
    "derivation_document",
    "ex_aequo",
    "find_profile",
    "fingerprint",
    "format_exact",
    "format_points",
    "juror_profiles",
    "measure_agreement",
    "measure_agreement_by_domain",
    "round_half_up",
]
