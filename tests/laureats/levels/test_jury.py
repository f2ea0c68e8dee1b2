# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.levels import UnknownCodeError, compute_result
from tests.laureats.levels.factories import compute, make_ballot, make_candidature, make_domain, make_grid, make_profile

TWO_CRITERIA = make_grid(make_domain("STR", "STR-1", "STR-2"))


def test_missing_is_listed_also_when_complete():
    result = compute(TWO_CRITERIA, {"ada": {"STR-1": "4", "STR-2": "4"}, "bob": {"STR-2": "4"}})

    assert (result.status, result.missing) == ("complete", (("bob", "STR-1"),))


def test_missing_is_sorted_by_juror_then_criterion():
    grid = make_grid(make_domain("STR", "STR-2", "STR-1"))

    result = compute(grid, {"bob": {}, "ada": {}})

    assert result.missing == (("ada", "STR-1"), ("ada", "STR-2"), ("bob", "STR-1"), ("bob", "STR-2"))


def test_zero_and_not_applicable_are_not_missing():
    result = compute(TWO_CRITERIA, {"ada": {"STR-1": "0", "STR-2": "NA"}})

    assert result.missing == ()


def test_nothing_is_missing_from_a_recused_juror():
    result = compute(TWO_CRITERIA, {"ada": {"STR-1": "4", "STR-2": "4"}, "bob": {}}, recused={"bob"})

    assert result.missing == ()


@pytest.mark.parametrize("seat", ["ended-kept", "ended-excluded"])
def test_nothing_is_missing_from_a_juror_who_left(seat):
    marks = {"ada": {"STR-1": "4", "STR-2": "4"}, "bob": {"STR-1": "4"}}

    assert compute(TWO_CRITERIA, marks, seats={"bob": seat}).missing == ()


def test_missing_on_a_criterion_removed_as_not_applicable_is_listed():
    """Only the profile removes a criterion from what jurors owe."""
    result = compute(TWO_CRITERIA, {"ada": {"STR-1": "4", "STR-2": "NA"}, "bob": {"STR-1": "4"}})

    assert result.missing == (("bob", "STR-2"),)


def test_missing_on_a_criterion_the_profile_removes_is_not_listed():
    grid = make_grid(
        make_domain("STR", "STR-1", "STR-2"),
        profiles=[make_profile("small", not_applicable=frozenset({"STR-2"}))],
    )

    assert compute(grid, {"ada": {}, "bob": {"STR-1": "4"}}).missing == (("ada", "STR-1"),)


@pytest.mark.parametrize(
    "ballot",
    [
        make_ballot({"eve": {"STR-1": "4"}}),
        make_ballot({}, recused={"eve"}),
        make_ballot({"eve": {"STR-1": "4"}}, recused={"eve"}),
    ],
)
def test_unknown_juror_is_refused(ballot):
    with pytest.raises(UnknownCodeError, match="unknown jurors or criteria: eve"):
        compute_result(grid=make_grid(), jurors=[], candidature=make_candidature(), ballot=ballot)


def test_unknown_criterion_is_refused():
    with pytest.raises(UnknownCodeError, match="unknown jurors or criteria: XYZ-1"):
        compute(make_grid(), {"ada": {"STR-1": "4", "XYZ-1": "4"}})
