# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.label.definition.refusals import find_faults

CODED = ["/domains/1/code", "/domains/0/criteria/1/code", "/mentions/0/code", "/profiles/0/code"]


@pytest.mark.parametrize(
    "pointer",
    [
        "/name",
        "/mentions/0/name",
        "/domains/0/name",
        "/domains/0/criteria/0/name",
        "/levels/0/name",
        "/profiles/0/name",
        "/jurors/0/first_name",
        "/jurors/0/last_name",
    ],
)
@pytest.mark.parametrize("text", ["", " \n"])
def test_parse_definition_refuses_blank_names(pointer, text):
    assert find_faults({pointer: text}) == [(pointer, "blank")]


@pytest.mark.parametrize(
    ("pointer", "longest"),
    [
        ("/name", 255),
        ("/name_en", 255),
        ("/ceremony/place", 255),
        ("/domains/0/criteria/0/name", 255),
        ("/levels/0/name_en", 255),
        ("/levels/0/short_name", 255),
        ("/jurors/0/first_name", 150),
        ("/jurors/0/last_name", 150),
        ("/jurors/0/role", 255),
        ("/jurors/0/organisation", 255),
    ],
)
def test_parse_definition_refuses_texts_too_long_to_keep(pointer, longest):
    assert find_faults({pointer: "é" * longest}) == []
    assert find_faults({pointer: "é" * (longest + 1)}) == [(pointer, "too_long")]


def test_parse_definition_takes_a_definition_of_any_length():
    assert find_faults({"/levels/0/definition": "é\n" * 10_000}) == []


@pytest.mark.parametrize("pointer", CODED)
@pytest.mark.parametrize("code", ["", " A", "A ", "A\u00a0", "A\nB", "\tA", "A" * 51])
def test_parse_definition_refuses_badly_written_codes(pointer, code):
    changes = {"/levels/1/domain_minima": {}, pointer: code}

    assert find_faults(changes) == [(pointer, "wrong_format")]


@pytest.mark.parametrize("pointer", CODED)
@pytest.mark.parametrize("code", ["é", "A/B ~", "1", "A" * 50])
def test_parse_definition_takes_any_readable_code_in_the_grid(pointer, code):
    assert find_faults({"/levels/1/domain_minima": {}, pointer: code}) == []


@pytest.mark.parametrize("pointer", ["/code", "/jurors/0/code"])
@pytest.mark.parametrize("code", ["", "é", "-a", ".a", "a b", "a/b", "a\n", "a" * 51])
def test_parse_definition_refuses_codes_that_no_address_can_hold(pointer, code):
    assert find_faults({pointer: code}) == [(pointer, "wrong_format")]


@pytest.mark.parametrize("pointer", ["/code", "/jurors/0/code"])
@pytest.mark.parametrize("code", ["2", "2025-badge", "A.b_c-d", "a" * 50])
def test_parse_definition_takes_codes_that_addresses_hold(pointer, code):
    assert find_faults({pointer: code}) == []


@pytest.mark.parametrize(
    ("pointer", "word"), [("/aggregation", "average"), ("/aggregation", ""), ("/jurors/0/seat", "ended")]
)
def test_parse_definition_refuses_words_out_of_a_closed_list(pointer, word):
    assert find_faults({pointer: word}) == [(pointer, "not_a_choice")]
