# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the file of a candidature says: containers that decide nothing. Numbers are texts in the reader's format."""

from collections.abc import Sequence
from dataclasses import dataclass

from laureats.models import Candidature, Decision, Deferral


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkLine:
    """What one juror gave: points, or the word for another state. `is_counted` tells a mark that counts."""

    juror: str
    shown: str
    is_counted: bool
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionLine:
    """One criterion: `working` is the sum that gives its mark, or why it has none."""

    code: str
    name: str
    max_points: str
    weight: str
    is_bonus: bool
    marks: Sequence[MarkLine]
    mark: str
    working: str

    @property
    def comments(self) -> list[MarkLine]:
        return [mark for mark in self.marks if mark.comment]


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainSection:
    """One domain: `working` is the sum that gives its score, or why it has none."""

    code: str
    name: str
    weight: str
    score: str
    working: str
    criteria: Sequence[CriterionLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdLine:
    """What a level asks of the total or of a domain, both out of 100; `reached` is blank for a removed domain."""

    subject: str
    required: str
    reached: str
    is_met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelLine:
    name: str
    is_met: bool
    thresholds: Sequence[ThresholdLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionLine:
    juror: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedLine:
    """A domain or a criterion beside the one it continues; each result is blank where there is none."""

    name: str
    now: str
    then_name: str
    then: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousResult:
    """The label of the same body at an earlier edition; `level` and `total` are blank when unknown."""

    edition: str
    level: str
    total: str
    is_withdrawn: bool
    lines: Sequence[ComparedLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """The whole file. `robustness` and `remarks` are whole sentences; `missing` pairs a juror and their criteria."""

    candidature: Candidature
    population: str
    profile: str
    decision: Decision | None
    decision_state: str
    mentions: Sequence[str]
    deferral: Deferral | None
    verdict: str
    total: str
    total_working: str
    way_forward: str
    robustness: Sequence[str]
    remarks: Sequence[str]
    levels: Sequence[LevelLine]
    domains: Sequence[DomainSection]
    opinions: Sequence[OpinionLine]
    recused: Sequence[str]
    missing: Sequence[tuple[str, str]]
    previous: PreviousResult | None
