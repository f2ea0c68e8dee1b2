# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who grades, what is graded, and the marks given: the input of one candidature's computation."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Seat = Literal["active", "ended-kept", "ended-excluded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Juror:
    """A seat of the jury: marks of `ended-kept` count, marks of `ended-excluded` are counted nowhere."""

    code: str
    seat: Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidature:
    """A candidature as its snapshot keeps it: `territory` is the name then borne, `population` None if unknown."""

    reference: str
    territory: str
    kind: str
    population: int | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as stored: `points`, where 0 is a mark like any other, or None when the criterion is not applicable."""

    points: Fraction | None


NOT_APPLICABLE = Mark(points=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One candidature's marks by (juror, criterion) codes, and the jurors who stand aside from it.

    Marks of a recused juror may be present: a recusal wins, they are never counted.
    """

    recused: frozenset[str]
    marks: Mapping[tuple[str, str], Mark]
