# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Neutral codes: given in the jury's order, kept, and put in the place of the jurors' own everywhere."""

import json

import pytest

from laureats import levels
from laureats.palmares.neutral_codes import (
    CodeClashError,
    assign_neutral_codes,
    read_neutral_codes,
    rename_derivation,
    rename_result,
)
from laureats.results import compute_case, list_results, load_case
from tests.factories import EditionFactory, JurySeatFactory
from tests.laureats.jury_sheets.factories import BREST, give_mark, make_marked_edition, recuse

CODES = {"gonnu": "J2", "aime": "J1"}


@pytest.fixture
def edition(db):
    """Return an edition where gonnu stands aside from a file, marks another and owes the rest."""
    edition = make_marked_edition()
    for criterion in ("STR-1", "STR-2"):
        give_mark(edition, BREST, criterion, 2, juror="aime")
    recuse(edition, BREST)
    return edition


@pytest.fixture
def seats(db):
    edition = EditionFactory()
    return [JurySeatFactory(edition=edition, code=code, sort_order=order) for order, code in enumerate("zba")]


def test_codes_follow_the_order_of_the_jury(seats):
    assert assign_neutral_codes(seats[0].edition) == {"z": "J1", "b": "J2", "a": "J3"}


def test_codes_once_given_are_kept(seats):
    edition = seats[0].edition
    edition.seats.filter(code="a").update(sealed_code="J1")

    assert assign_neutral_codes(edition) == {"z": "J2", "b": "J3", "a": "J1"}
    assert assign_neutral_codes(edition) == read_neutral_codes(edition)


def test_codes_take_as_many_queries_for_one_seat_and_three(seats, django_assert_num_queries):
    lone = JurySeatFactory(edition=EditionFactory(code="2027")).edition

    for edition, count in ((lone, 1), (seats[0].edition, 3)):
        with django_assert_num_queries(2):
            codes = assign_neutral_codes(edition)
        assert len(codes) == count


def test_a_derivation_is_renamed_everywhere(edition):
    result = compute_case(load_case(edition))[BREST]

    renamed = rename_derivation(levels.derivation_document(result), codes=CODES)

    assert (renamed["jurors"], renamed["recused"], renamed["missing"]) == ({"J1": "active", "J2": "active"}, ["J2"], [])
    assert [criterion["marks"] for criterion in renamed["domains"][0]["criteria"]] == [{"J1": "2", "J2": "recused"}] * 2
    assert "gonnu" not in json.dumps(renamed)


def test_a_result_is_renamed_everywhere_and_stays_sorted(edition):
    results = [rename_result(result, codes=CODES) for result in list_results(edition)]

    assert [(result["missing"], result["without_juror"]) for result in results] == [
        ([], {"J1": "incomplete"}),
        ([["J1", "STR-1"], ["J1", "STR-2"], ["J2", "STR-1"], ["J2", "STR-2"]], {}),
        ([["J1", "STR-1"], ["J1", "STR-2"], ["J2", "STR-1"], ["J2", "STR-2"]], {}),
    ]


@pytest.mark.parametrize(
    ("codes", "error"), [({"gonnu": "J1", "aime": "J1"}, CodeClashError), ({"gonnu": "J1"}, KeyError)]
)
def test_a_clash_or_a_juror_without_code_is_refused(codes, error, edition):
    result = compute_case(load_case(edition))[BREST]

    with pytest.raises(error):
        rename_derivation(levels.derivation_document(result), codes=codes)
