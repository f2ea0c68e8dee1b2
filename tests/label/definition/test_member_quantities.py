# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import Decimal

import pytest

from label.definition.parsing import parse_definition
from tests.label.definition.documents import as_file, example
from tests.label.definition.refusals import find_faults

WEIGHTS = ["/domains/0/weight", "/domains/0/criteria/0/weight"]
THRESHOLDS = [
    "/levels/0/min_total",
    "/levels/1/domain_minima/OD",
    "/profiles/0/levels/1/min_total",
    "/profiles/0/levels/1/domain_minima/STR",
]


@pytest.mark.parametrize("pointer", [*WEIGHTS, *THRESHOLDS, "/mark_step", "/domains/0/criteria/0/max_points"])
@pytest.mark.parametrize("digits", ["", "5,5", "-1", "+1", "1e3", ".5", "5.", "1.2.3", " 5", "5\n", "٥", "NaN", "½"])
def test_parse_definition_refuses_badly_written_numbers(pointer, digits):
    assert find_faults({pointer: digits}) == [(pointer, "wrong_format")]


@pytest.mark.parametrize("pointer", [*WEIGHTS, "/mark_step", "/domains/0/criteria/0/max_points"])
@pytest.mark.parametrize("digits", ["0", "0.0", "00", "0.000000"])
def test_parse_definition_refuses_weights_and_maxima_of_nothing(pointer, digits):
    assert find_faults({pointer: digits}) == [(pointer, "not_positive")]


@pytest.mark.parametrize(
    ("digits", "code"),
    [("100000000", "out_of_range"), ("9" * 4000, "out_of_range"), ("0.0000001", "too_many_decimals")],
)
@pytest.mark.parametrize("pointer", [*WEIGHTS, "/mark_step", "/domains/0/criteria/0/max_points"])
def test_parse_definition_refuses_numbers_that_cannot_be_kept_exactly(pointer, digits, code):
    assert find_faults({pointer: digits}) == [(pointer, code)]


@pytest.mark.parametrize("pointer", WEIGHTS)
@pytest.mark.parametrize("digits", ["99999999.999999", "0.000001", "00000000012.50000000"])
def test_parse_definition_takes_fourteen_digits(pointer, digits):
    assert find_faults({pointer: digits}) == []


@pytest.mark.parametrize("pointer", THRESHOLDS)
@pytest.mark.parametrize(
    ("digits", "code"),
    [
        ("100.01", "out_of_range"),
        ("101", "out_of_range"),
        ("123456789", "out_of_range"),
        ("9.125", "too_many_decimals"),
    ],
)
def test_parse_definition_refuses_thresholds_out_of_a_hundred_or_too_fine(pointer, digits, code):
    assert find_faults({pointer: digits}) == [(pointer, code)]


def test_parse_definition_reads_exact_values():
    definition = parse_definition(as_file(example({"/domains/0/weight": "012345678.123450", "/mark_step": "0.10"})))

    assert (definition.domains[0].weight, definition.mark_step) == (Decimal("12345678.12345"), Decimal("0.1"))


@pytest.mark.parametrize(("pointer", "number"), [("/year", 1899), ("/year", 10_000), ("/year", -1)])
def test_parse_definition_refuses_years_out_of_range(pointer, number):
    assert find_faults({pointer: number}) == [(pointer, "out_of_range")]


@pytest.mark.parametrize(("number", "code"), [(0, "quorum_too_low"), (-3, "quorum_too_low"), (32_768, "out_of_range")])
def test_parse_definition_refuses_a_quorum_out_of_range(number, code):
    assert find_faults({"/quorum": number}) == [("/quorum", code)]


@pytest.mark.parametrize(
    ("pointer", "number"), [("/profiles/0/population_from", -1), ("/profiles/0/population_below", 2_147_483_648)]
)
def test_parse_definition_refuses_populations_out_of_range(pointer, number):
    assert find_faults({pointer: number}) == [(pointer, "out_of_range")]


@pytest.mark.parametrize(
    "text", ["", "2026", "15/06/2026", "2026-6-15", "2026-02-30", "20260615", "2026-W10-1", "0000-01-01"]
)
def test_parse_definition_refuses_badly_written_dates(text):
    assert find_faults({"/opens_on": text}) == [("/opens_on", "wrong_format")]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-18",
        "2026-11-18T18:00:00",
        "2026-11-18 18:00:00+01:00",
        "2026-11-18T18:00:00.500+01:00",
        "2026-11-18T25:00:00+01:00",
        "2026-11-18T18:00:00+25:00",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
    ],
)
@pytest.mark.parametrize("pointer", ["/results_at", "/ceremony/at"])
def test_parse_definition_refuses_times_without_an_offset_or_out_of_reach(pointer, text):
    assert find_faults({pointer: text}) == [(pointer, "wrong_format")]
