# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from laureats.levels import ex_aequo
from tests.laureats.levels.factories import compute, make_candidature, make_criterion, make_domain, make_grid

GRID = make_grid(make_domain("STR", make_criterion("STR-1", maximum="100")))


def compute_totals(**points):
    return [
        compute(GRID, {"ada": {"STR-1": given} if given else {}}, candidature=make_candidature(reference))
        for reference, given in points.items()
    ]


def test_equal_rounded_totals_are_ex_aequo():
    """59.995 and 60.004 are both shown 60.00, 59.994 is shown 59.99."""
    results = compute_totals(c="59.995", a="60.004", b="59.994", d="70")

    assert ex_aequo(results) == [["a", "c"]]


def test_groups_come_from_the_highest_total_down():
    results = compute_totals(a="40", b="70", c="40", d="70", e="70", f="50")

    assert ex_aequo(results) == [["b", "d", "e"], ["a", "c"]]


def test_incomplete_candidatures_are_never_ex_aequo():
    assert ex_aequo(compute_totals(a=None, b=None)) == []


def test_no_result_has_no_group():
    assert ex_aequo([]) == []
