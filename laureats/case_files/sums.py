# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sums behind a level, spelt so that anyone does them again with a pocket calculator (levels, rules 2 to 5)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from django.utils.translation import gettext as _

from laureats import levels
from laureats.case_files.numbers import spell_exact, spell_outcome, spell_points, spell_product

HUNDRED = Fraction(100)
# A number and its weight.
Weighed = tuple[Fraction, Fraction]


def spell_criterion(criterion: levels.CriterionResult, *, grid: levels.Grid) -> str:
    """Return `(4 + 5) ÷ 2 = 4,5`, the median, or why the criterion has no mark."""
    if criterion.mark is None:
        return _explain_criterion(criterion.state, quorum=grid.quorum)
    graded = sorted(mark.points for mark in criterion.marks.values() if mark.points is not None)
    outcome = spell_exact(criterion.mark).removeprefix("≈\u00a0")
    sign = "=" if outcome == spell_exact(criterion.mark) else "≈"
    if grid.aggregation == "median":
        points = " ; ".join(spell_exact(each) for each in graded)
        return _("median of %(points)s %(outcome)s") % {"points": points, "outcome": f"{sign}\u00a0{outcome}"}
    return f"{_bracket(map(spell_exact, graded))}\u00a0÷\u00a0{len(graded)} {sign}\u00a0{outcome}"


def spell_domain(domain: levels.DomainResult) -> str:
    """Return the sum of the domain, or why it has no score."""
    if domain.points is None or domain.maximum is None:
        return _explain_domain(domain.state)
    counted = [(each.criterion, each.mark) for each in domain.criteria if each.mark is not None]
    return spell_score(
        marks=[(mark, criterion.weight) for criterion, mark in counted],
        maxima=[(criterion.max_points, criterion.weight) for criterion, _mark in counted if not criterion.bonus],
        score=HUNDRED * domain.points / domain.maximum,
    )


def spell_total(result: levels.Result) -> str:
    """Return the sum of the total, blank when the file is incomplete."""
    if result.exact_total is None:
        return ""
    counted = [(each.exact_score, each.domain.weight) for each in result.domains]
    scores = [(score, weight) for score, weight in counted if score is not None]
    return spell_mean(scores=scores, total=result.exact_total)


def spell_score(*, marks: Sequence[Weighed], maxima: Sequence[Weighed], score: Fraction) -> str:
    """Return `(4,5 × 1 + 3 × 2) ÷ (5 × 1 + 5 × 2) × 100 = 70,00`; `score` is not capped yet."""
    points, maximum = _add_products(marks), _add_products(maxima)
    spelt = f"{points}\u00a0÷\u00a0{maximum}\u00a0×\u00a0100 {spell_outcome(score)}"
    return _("%(sum)s, brought down to 100") % {"sum": spelt} if score > HUNDRED else spelt


def spell_mean(*, scores: Sequence[Weighed], total: Fraction) -> str:
    """Return `(62,5 × 2 + 70 × 1) ÷ (2 + 1) = 65,00`."""
    weights = _bracket(spell_exact(weight) for _score, weight in scores)
    return f"{_add_products(scores)}\u00a0÷\u00a0{weights} {spell_outcome(total)}"


def spell_known(value: Fraction | None) -> str:
    """Return points with two decimals, blank when there are none."""
    return "" if value is None else spell_points(value)


def _add_products(terms: Iterable[Weighed]) -> str:
    return _bracket(spell_product(*term) for term in terms)


def _bracket(terms: Iterable[str]) -> str:
    return f"({' + '.join(terms)})"


def _explain_criterion(state: levels.CriterionState, *, quorum: int) -> str:
    sentences = {
        levels.CriterionState.NOT_APPLICABLE: _("Left out: at least half of the voters find it not applicable."),
        levels.CriterionState.UNDER_QUORUM: _("Not enough voters: the quorum is %(quorum)d.") % {"quorum": quorum},
        levels.CriterionState.REMOVED_BY_PROFILE: _("Left out: it does not apply to this kind of body."),
    }
    return sentences[state]


def _explain_domain(state: levels.DomainState) -> str:
    if state is levels.DomainState.REMOVED:
        return _("Left out: none of its ordinary criteria counts.")
    return _("No score: the file is incomplete.")
