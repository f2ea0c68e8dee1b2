# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from label.definition.faults import RefusedDefinition
from label.definition.parsing import parse_definition
from tests.label.definition.documents import REMOVED, as_file, example
from tests.label.definition.refusals import find_faults

LOW = {"min_total": "10", "domain_minima": {}}


def entry(min_total, /, **minima):
    return {"min_total": min_total, "domain_minima": minima}


@pytest.mark.parametrize(
    ("changes", "pointers"),
    [
        ({"/levels/1/min_total": "19.99"}, ["/levels/1/min_total"]),
        ({"/levels/1/min_total": "20"}, []),
        ({"/levels/0/domain_minima": {"STR": "20.01"}}, ["/levels/1/domain_minima/STR"]),
        ({"/levels/0/domain_minima": {"STR": "20"}}, []),
        ({"/levels/0/domain_minima": {"STR": "1"}, "/levels/1/domain_minima": {"OD": "1"}}, ["/levels/1"]),
        ({"/levels/0/domain_minima": {"STR": "1"}, "/levels/1/domain_minima": REMOVED}, ["/levels/1"]),
        ({"/levels/0/domain_minima": {"STR": "0"}, "/levels/1/domain_minima": {}}, []),
        (
            {"/levels/0/domain_minima": {"STR": "30", "OD": "30"}, "/levels/0/min_total": "40"},
            ["/levels/1/min_total", "/levels/1/domain_minima/STR", "/levels/1/domain_minima/OD"],
        ),
    ],
)
def test_check_ladders_refuses_levels_that_descend(changes, pointers):
    changes |= {"/profiles": []}

    assert find_faults(changes) == [(pointer, "below_previous_level") for pointer in pointers]


@pytest.mark.parametrize(
    ("levels", "pointers"),
    [
        ({}, []),
        ({"1": entry("35.25")}, []),
        ({"1": entry("35.26")}, ["/profiles/0/levels/1/min_total"]),
        ({"2": entry("19")}, ["/profiles/0/levels/2/min_total"]),
        ({"1": entry("10"), "2": entry("9")}, ["/profiles/0/levels/2/min_total"]),
        ({"1": entry("10", STR="21")}, ["/profiles/0/levels/1/domain_minima/STR"]),
        ({"1": entry("10", STR="20")}, []),
        ({"1": entry("10", STR="20"), "2": entry("10")}, ["/profiles/0/levels/2"]),
        ({"1": entry("10", STR="20"), "2": entry("10", STR="19")}, ["/profiles/0/levels/2/domain_minima/STR"]),
    ],
)
def test_check_ladders_refuses_profiles_that_descend(levels, pointers):
    assert find_faults({"/profiles/0/levels": levels}) == [(pointer, "below_previous_level") for pointer in pointers]


def test_check_ladders_reports_a_descent_of_the_levels_once():
    changes = {
        "/levels/1/min_total": "10",
        "/levels/-": {"code": "3", "name": "Niveau 3", "min_total": "50", "domain_minima": {"STR": "20", "OD": "10"}},
        "/profiles/0/levels": {"3": entry("60", STR="20", OD="10")},
    }

    assert find_faults(changes) == [("/levels/1/min_total", "below_previous_level")]


def test_check_ladders_leaves_out_thresholds_it_could_not_read():
    changes = {"/levels/0/min_total": "120", "/levels/0/domain_minima": {"STR": 30, "OD": "10"}}

    assert find_faults(changes) == [
        ("/levels/0/min_total", "out_of_range"),
        ("/levels/0/domain_minima/STR", "wrong_type"),
    ]


def test_check_ladders_names_both_levels_and_both_values():
    with pytest.raises(RefusedDefinition) as refused:
        parse_definition(as_file(example({"/levels/1/min_total": "19.50"})))

    assert str(refused.value) == (
        "/levels/1/min_total: Level “2” asks for 19.5, less than level “1” before it, which asks for 20."
    )
