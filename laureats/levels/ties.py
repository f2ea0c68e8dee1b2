# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Candidatures that the rounded total cannot tell apart (levels, "Deliberation")."""

from collections.abc import Iterable
from fractions import Fraction

from laureats.levels.result import Result


def ex_aequo(results: Iterable[Result]) -> list[list[str]]:
    """Return groups of two references or more, sorted, with equal rounded totals, the highest total first."""
    by_total: dict[Fraction, list[str]] = {}
    for result in results:
        if result.total is not None:
            by_total.setdefault(result.total, []).append(result.candidature.reference)
    return [sorted(by_total[total]) for total in sorted(by_total, reverse=True) if len(by_total[total]) > 1]
