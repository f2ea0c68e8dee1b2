# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The order in which the jury looks at the files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from laureats.levels import Result, ex_aequo


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A place from 1, shared by the files of one rounded total; `equals` are the references of the others."""

    place: int
    equals: tuple[str, ...] = ()


def sort_by_total(results: Iterable[Result]) -> list[Result]:
    """Return the files by descending total, equal ones by reference, incomplete ones last."""
    return sorted(results, key=_order)


def rank_results(results: Iterable[Result]) -> dict[str, Rank]:
    """Return the rank of each complete file by reference. After two that share the first place comes the third."""
    ordered = [result for result in sort_by_total(results) if result.total is not None]
    equals = _list_equals(ordered)
    ranks: dict[str, Rank] = {}
    place, total = 0, None
    for number, result in enumerate(ordered, start=1):
        if result.total != total:
            place, total = number, result.total
        reference = result.candidature.reference
        ranks[reference] = Rank(place=place, equals=equals.get(reference, ()))
    return ranks


def _list_equals(results: Iterable[Result]) -> Mapping[str, tuple[str, ...]]:
    return {
        reference: tuple(other for other in group if other != reference)
        for group in ex_aequo(results)
        for reference in group
    }


def _order(result: Result) -> tuple[bool, Fraction, str]:
    total = result.total
    return (total is None, -(total or Fraction()), result.candidature.reference)
