# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How near a file stands to a threshold, on either side."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from laureats.levels import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class NearThreshold:
    """A threshold of `level`, of the total or of a `domain`; `margin` is in points, negative when it is missed."""

    level: str
    domain: str | None
    required: Fraction
    margin: Fraction

    @property
    def distance(self) -> Fraction:
        return abs(self.margin)


def find_nearest_threshold(result: Result) -> NearThreshold | None:
    """Return the threshold nearest to what the file reached, the lowest level's among equals.

    None when the file is incomplete, or when no threshold can be missed.
    """
    return min(_list_thresholds(result), key=lambda threshold: threshold.distance, default=None)


def _list_thresholds(result: Result) -> Iterator[NearThreshold]:
    """Yield every threshold that could be missed: not those of 0, nor those of a removed domain."""
    for level in result.levels:
        for check in level.thresholds:
            if check.reached is not None and check.required > 0:
                margin = check.reached - check.required
                yield NearThreshold(level=level.code, domain=check.domain, required=check.required, margin=margin)
