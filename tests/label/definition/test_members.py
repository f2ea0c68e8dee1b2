# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from label.definition.faults import FaultList
from label.definition.members import FLAG, TEXT, WHOLE_NUMBER, Members
from tests.label.definition.documents import REMOVED
from tests.label.definition.refusals import find_faults, find_file_faults


@pytest.mark.parametrize(
    "pointer",
    [
        "/grid",
        "/ceremony/city",
        "/publishes/levels",
        "/mentions/0/definition",
        "/domains/1/max_points",
        "/domains/0/criteria/1/points",
        "/levels/1/chair",
        "/profiles/0/population",
        "/profiles/0/levels/1/name",
        "/jurors/0/name",
    ],
)
def test_parse_definition_refuses_unknown_keys(pointer):
    assert find_faults({pointer: "x"}) == [(pointer, "unknown_key")]


def test_pointers_escape_tildes_and_slashes():
    content = b'{"a/b~c": 1, "": 2, "year": 2026, "domains": [], "levels": []}'

    assert find_file_faults(content) == [
        ("/domains", "empty_list"),
        ("/levels", "empty_list"),
        ("/a~1b~0c", "unknown_key"),
        ("/", "unknown_key"),
    ]


@pytest.mark.parametrize(
    ("pointer", "object_pointer"),
    [
        ("/year", ""),
        ("/domains/0/code", "/domains/0"),
        ("/domains/0/name", "/domains/0"),
        ("/domains/1/criteria/0/name", "/domains/1/criteria/0"),
        ("/domains/1/criteria/0/max_points", "/domains/1/criteria/0"),
        ("/levels/1/name", "/levels/1"),
        ("/levels/1/min_total", "/levels/1"),
        ("/profiles/0/code", "/profiles/0"),
        ("/profiles/0/name", "/profiles/0"),
        ("/jurors/0/code", "/jurors/0"),
        ("/jurors/0/first_name", "/jurors/0"),
        ("/jurors/0/last_name", "/jurors/0"),
        ("/mentions/0/code", "/mentions/0"),
        ("/mentions/0/name", "/mentions/0"),
    ],
)
def test_parse_definition_refuses_missing_keys_at_their_object(pointer, object_pointer):
    changes = {pointer: REMOVED}
    if pointer.startswith("/domains/0"):
        changes |= {"/levels/1/domain_minima": {}}

    assert find_faults(changes) == [(object_pointer, "missing_key")]


@pytest.mark.parametrize("key", ["domains", "levels"])
def test_parse_definition_refuses_a_missing_list_without_following_faults(key):
    assert find_faults({f"/{key}": REMOVED}) == [("", "missing_key")]


def test_parse_definition_refuses_missing_criteria_without_following_faults():
    assert find_faults({"/domains/1/criteria": REMOVED}) == [("/domains/1", "missing_key")]


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/code", 2026),
        ("/code", None),
        ("/year", "2026"),
        ("/year", 2026.0),
        ("/year", True),
        ("/name", None),
        ("/name_en", None),
        ("/opens_on", 20260615),
        ("/results_at", False),
        ("/ceremony", "Paris"),
        ("/ceremony/at", 1),
        ("/ceremony/place", None),
        ("/aggregation", None),
        ("/quorum", "2"),
        ("/quorum", True),
        ("/quorum", None),
        ("/mark_step", 0.5),
        ("/mark_step", None),
        ("/publishes", None),
        ("/publishes/scores", 1),
        ("/publishes/scores", "true"),
        ("/mentions", None),
        ("/mentions", {}),
        ("/mentions/0", "total"),
        ("/domains", {}),
        ("/domains/0/weight", 2),
        ("/domains/0/questions", "x"),
        ("/domains/0/questions/0", 1),
        ("/domains/0/questions/0", ["x"]),
        ("/domains/1/criteria", {}),
        ("/domains/0/criteria/1", []),
        ("/domains/0/criteria/0/max_points", 5),
        ("/domains/0/criteria/0/bonus", 0),
        ("/levels", None),
        ("/levels/0/min_total", 20),
        ("/levels/1/domain_minima", []),
        ("/levels/1/domain_minima/STR", 20),
        ("/levels/0/definition", None),
        ("/profiles/0/kinds", "commune"),
        ("/profiles/0/kinds/0", None),
        ("/profiles/0/population_from", "0"),
        ("/profiles/0/not_applicable", None),
        ("/profiles/0/not_applicable/0", 3),
        ("/profiles/0/levels", []),
        ("/profiles/0/levels/1", "15"),
        ("/profiles/0/levels/1/min_total", 15),
        ("/jurors/0/role", None),
        ("/jurors/0/seat", None),
        ("/jurors/0/chair", None),
    ],
)
def test_parse_definition_refuses_wrong_types(pointer, value):
    assert find_faults({pointer: value}) == [(pointer, "wrong_type")]


@pytest.mark.parametrize(
    "pointer",
    [
        "/opens_on",
        "/closes_on",
        "/marks_due_on",
        "/jury_meets_on",
        "/results_at",
        "/ceremony",
        "/ceremony/at",
        "/profiles/0/population_from",
        "/profiles/0/population_below",
    ],
)
def test_parse_definition_takes_null_where_a_dump_writes_it(pointer):
    assert find_faults({pointer: None}) == []


def test_parse_definition_finds_every_fault_in_one_pass():
    changes = {
        "/grid": 1,
        "/year": "2026",
        "/quorum": 0,
        "/domains/0/weight": "0",
        "/domains/1/criteria/0/bonus": True,
        "/levels/0/min_total": "101",
        "/profiles/0/not_applicable/0": "OD-9",
        "/jurors/1/code": "GONNU",
    }

    assert find_faults(changes) == [
        ("/year", "wrong_type"),
        ("/quorum", "quorum_too_low"),
        ("/domains/0/weight", "not_positive"),
        ("/levels/0/min_total", "out_of_range"),
        ("/grid", "unknown_key"),
        ("/jurors/1/code", "duplicate_code"),
        ("/profiles/0/not_applicable/0", "unknown_code"),
        ("/domains/1", "no_ordinary_criterion"),
    ]


def test_members_give_the_default_for_what_is_wrong():
    members = Members(members={"a": 1, "b": None}, pointer="/x", faults=FaultList())

    taken = [
        members.take(key="a", kind=TEXT, default="fallback"),
        members.take(key="c", kind=FLAG, default=True),
        members.take_nullable(key="b", kind=WHOLE_NUMBER),
        members.require(key="d", kind=TEXT, fallback="absent"),
    ]

    assert taken == ["fallback", True, None, "absent"]
    assert [(fault.pointer, fault.code) for fault in members.faults] == [("/x/a", "wrong_type"), ("/x", "missing_key")]
