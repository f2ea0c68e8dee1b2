# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the procès-verbal says: containers that decide nothing. Numbers are French texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from label.models import Edition
from laureats.models import Palmares, Unsealing


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorLine:
    """A juror under the neutral code, with the name and function of today's records."""

    code: str
    name: str
    function: str
    state: str
    is_chair: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionLine:
    domain: str
    domain_weight: str
    code: str
    name: str
    max_points: str
    weight: str
    is_bonus: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdLine:
    """What a level asks, for everyone when `profile` is blank; `minima` is one text, blank for none."""

    profile: str
    level: str
    total: str
    minima: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GridPart:
    """The grid: its rules and its profiles are whole sentences."""

    rules: Sequence[str]
    criteria: Sequence[CriterionLine]
    thresholds: Sequence[ThresholdLine]
    profiles: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """One file. `rank` is blank without a total; `recusals` is blank where the document does not hold it."""

    rank: str
    reference: str
    name: str
    total: str
    computed: str
    awarded: str
    mentions: str
    recusals: str
    reason: str
    opinion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksLine:
    """One criterion of a file: `marks` has one text a juror, in the order of the jury; `outcome` is a mark or a word.

    `spelt` says all of it in one line.
    """

    domain: str
    code: str
    max_points: str
    weight: str
    marks: Sequence[str]
    outcome: str
    spelt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """How the level of one file follows from its marks; `sums` spell the domains, then the total."""

    reference: str
    name: str
    lines: Sequence[MarksLine]
    sums: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The whole procès-verbal. `days` are those of the campaign, named.

    `recusals` is None where the document, of the first version, does not hold them.
    """

    edition: Edition
    palmares: Palmares
    name: str
    days: Sequence[tuple[str, date]]
    jury: Sequence[JurorLine]
    recusals: int | None
    grid: GridPart | None
    decisions: Sequence[DecisionLine]
    deferred: Sequence[tuple[str, str]]
    unsealings: Sequence[Unsealing]
    derivations: Sequence[Derivation]

    @property
    def reasoned(self) -> list[DecisionLine]:
        """Return the decisions that have something to read besides the level."""
        return [line for line in self.decisions if line.reason or line.opinion]
