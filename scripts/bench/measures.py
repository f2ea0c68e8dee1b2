# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a benchmark measures, and what it has to reach: containers, and the words that show them."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import ge, le


@dataclass(frozen=True, slots=True)
class Target:
    """A bound that a figure has to keep."""

    word: str
    holds: Callable[[float, float], bool]
    bound: float
    unit: str

    def is_met(self, figure: float) -> bool:
        return self.holds(figure, self.bound)

    def __str__(self) -> str:
        return f"{self.word} {self.bound:g} {self.unit}"


def at_most(bound: float, unit: str) -> Target:
    return Target(word="at most", holds=le, bound=bound, unit=unit)


def at_least(bound: float, unit: str) -> Target:
    return Target(word="at least", holds=ge, bound=bound, unit=unit)


def do_nothing() -> None:
    """Prepare nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Ours and a reference, run in turn, several times.

    `times` names what the ratio is: "slower" than the reference is ours / reference, "faster" is reference / ours.
    `prepare` runs before each of them and is not timed. The reference may do one part in `sample` of the work: its
    time is then multiplied by as much.
    """

    name: str
    reference_name: str
    times: str
    target: Target
    ours: Callable[[], object]
    reference: Callable[[], object]
    prepare: Callable[[], object] = do_nothing
    sample: int = 1
    pairs: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How many times a second ours and a reference do something, measured in turn: the ratio is ours / reference."""

    name: str
    reference_name: str
    target: Target
    ours: Callable[[], float]
    reference: Callable[[], float]
    pairs: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One figure that needs no reference: queries, megabytes."""

    name: str
    target: Target
    measure: Callable[[], float]


Measure = Comparison | Rates | Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one measure: the sentence to print, and whether the target is met."""

    sentence: str
    is_met: bool
