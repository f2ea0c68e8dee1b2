# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Run a measure: pairs of ours and the reference in turn, so that a busy machine slows both."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatch
from statistics import median

from scripts.bench.measures import Comparison, Count, Measure, Outcome, Rates


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """Seconds of one run of each, the reference's for the whole of the work."""

    ours: float
    reference: float

    def ratio(self, times: str) -> float:
        return self.ours / self.reference if times == "slower" else self.reference / self.ours


@singledispatch
def run_measure(measure: Measure) -> Outcome:
    """Run a measure and judge it."""
    raise TypeError(measure)


@run_measure.register
def _run_comparison(measure: Comparison) -> Outcome:
    _run_once(measure)  # not counted: first imports, caches and connections
    pairs = [_run_once(measure) for _index in range(measure.pairs)]
    ratios = sorted(pair.ratio(measure.times) for pair in pairs)
    sentence = (
        f"{measure.name}: {median(ratios):.3g} times {measure.times} than {measure.reference_name}"
        f" ({ratios[0]:.3g} to {ratios[-1]:.3g} in {len(pairs)} pairs;"
        f" {_show([pair.ours for pair in pairs])} against {_show([pair.reference for pair in pairs])}{_scaled(measure)});"
        f" target: {measure.target}"
    )
    return Outcome(sentence=sentence, is_met=measure.target.is_met(median(ratios)))


@run_measure.register
def _run_rates(measure: Rates) -> Outcome:
    pairs = [(measure.reference(), measure.ours()) for _index in range(measure.pairs)]
    ratios = sorted(ours / reference for reference, ours in pairs)
    sentence = (
        f"{measure.name}: {median(ratios):.3g} of the rate of {measure.reference_name}"
        f" ({ratios[0]:.3g} to {ratios[-1]:.3g} in {len(pairs)} pairs;"
        f" {median(ours for _reference, ours in pairs):.0f}/s against"
        f" {median(reference for reference, _ours in pairs):.0f}/s); target: {measure.target}"
    )
    return Outcome(sentence=sentence, is_met=measure.target.is_met(median(ratios)))


@run_measure.register
def _run_count(measure: Count) -> Outcome:
    figure = measure.measure()
    sentence = f"{measure.name}: {figure:.4g} {measure.target.unit}; target: {measure.target}"
    return Outcome(sentence=sentence, is_met=measure.target.is_met(figure))


def _run_once(measure: Comparison) -> _Pair:
    """Run the reference, then ours."""
    reference = _time(measure.reference, prepare=measure.prepare)
    ours = _time(measure.ours, prepare=measure.prepare)
    return _Pair(ours=ours, reference=reference * measure.sample)


def _time(deed: Callable[[], object], *, prepare: Callable[[], object]) -> float:
    prepare()
    gc.collect()
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


def _show(seconds: Sequence[float]) -> str:
    return f"{median(seconds):.3g} s"


def _scaled(measure: Comparison) -> str:
    return f", scaled from one part in {measure.sample}" if measure.sample > 1 else ""
