# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from label.definition.faults import DefinitionFault, RefusedDefinition
from label.definition.parsing import parse_definition
from tests.label.definition.documents import REMOVED, as_file, example
from tests.label.definition.refusals import find_faults


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"/mark_step": "2"}, "/mark_step"),
        ({"/mark_step": "0.3"}, "/mark_step"),
        ({"/mark_step": "10"}, "/mark_step"),
        ({"/domains/1/criteria/0/max_points": "2.75"}, "/mark_step"),
        ({"/mark_step": REMOVED, "/domains/1/criteria/0/max_points": "2.75"}, ""),
    ],
)
def test_check_rules_refuses_a_mark_step_that_does_not_divide_a_maximum(changes, pointer):
    assert find_faults(changes) == [(pointer, "mark_step_does_not_divide")]


def test_check_rules_names_the_maxima_that_the_mark_step_does_not_divide():
    with pytest.raises(RefusedDefinition) as refused:
        parse_definition(as_file(example({"/mark_step": "2.5"})))

    assert refused.value.faults == (
        DefinitionFault(
            pointer="/mark_step",
            code="mark_step_does_not_divide",
            message="The mark step 2.5 does not divide these maxima: STR-2 (3).",
        ),
    )


@pytest.mark.parametrize("step", ["0.1", "0.000001", "0.25", "0.50"])
def test_check_rules_takes_a_mark_step_that_divides_exactly(step):
    assert find_faults({"/mark_step": step}) == []


def test_check_rules_compares_no_maximum_that_could_not_be_read():
    assert find_faults({"/domains/1/criteria/0/max_points": "0.0000001"}) == [
        ("/domains/1/criteria/0/max_points", "too_many_decimals")
    ]


@pytest.mark.parametrize("criteria", [[], [{"code": "B", "name": "Bonus", "max_points": "1", "bonus": True}]])
def test_check_rules_refuses_a_domain_without_an_ordinary_criterion(criteria):
    changes = {"/domains/1/criteria": criteria, "/profiles/0/not_applicable": []}

    assert find_faults(changes) == [("/domains/1", "no_ordinary_criterion")]


def test_check_rules_refuses_the_level_code_that_results_use():
    changes = {"/levels/0/code": "incomplete", "/profiles/0/levels": {}}

    assert find_faults(changes) == [("/levels/0/code", "reserved_code")]


def test_check_rules_refuses_an_edition_that_closes_before_it_opens():
    assert find_faults({"/closes_on": "2026-06-14"}) == [("/closes_on", "closes_before_opening")]


def test_check_rules_takes_an_edition_of_one_day():
    assert find_faults({"/closes_on": "2026-06-15"}) == []


@pytest.mark.parametrize(("lowest", "limit"), [(3500, 3500), (3501, 3500), (0, 0)])
def test_check_rules_refuses_a_profile_for_no_population(lowest, limit):
    changes = {"/profiles/0/population_from": lowest, "/profiles/0/population_below": limit}

    assert find_faults(changes) == [("/profiles/0/population_below", "empty_population_range")]
