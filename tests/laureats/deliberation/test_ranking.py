# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The order in which the jury looks at the files."""

from laureats.deliberation.ranking import Rank, rank_results, sort_by_total
from tests.laureats.deliberation.totals import compute_totals


def test_the_highest_total_comes_first_and_incomplete_files_last():
    ordered = sort_by_total(compute_totals(e=None, d="40", c="70", b="40", a=None))

    assert [result.candidature.reference for result in ordered] == ["c", "b", "d", "a", "e"]


def test_equal_totals_share_a_rank_and_the_next_one_is_passed():
    assert rank_results(compute_totals(a="40", b="70", c="70", d=None)) == {
        "b": Rank(place=1, equals=("c",)),
        "c": Rank(place=1, equals=("b",)),
        "a": Rank(place=3),
    }
