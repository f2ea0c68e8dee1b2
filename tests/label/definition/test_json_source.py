# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json

import pytest

from label.definition.faults import DefinitionFault, FaultList, RefusedDefinition
from label.definition.json_source import read_json
from tests.label.definition.refusals import find_faults, find_file_faults


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_json"),
        (b"not json", "not_json"),
        (b'{"year": 2026,}', "not_json"),
        (b'{"year": 2026} {}', "not_json"),
        (b'{"name": "two\nlines"}', "not_json"),
        (b'{"year": NaN}', "not_json"),
        (b'{"year": -Infinity}', "not_json"),
        (b'{"name": "\xe9"}', "not_utf8"),
        ('{"year": 2026}'.encode("utf-16"), "not_utf8"),
        (b'{"year": ' + b"9" * 5000 + b"}", "number_too_long"),
        (b'{"year": 1e999}', "number_too_long"),
        (b'{"year": 0.' + b"1" * 5000 + b"}", "number_too_long"),
        (b"[" * 51 + b"]" * 51, "too_deep"),
        (b"[" * 200_000, "too_deep"),
        (b'{"a":' * 200_000, "too_deep"),
    ],
)
def test_read_json_refuses_what_is_no_bounded_json(content, code):
    assert find_file_faults(content) == [("", code)]


@pytest.mark.parametrize("content", [b"[]", b"null", b'"2026"', b"2026"])
def test_parse_definition_refuses_what_is_no_object(content):
    assert find_file_faults(content) == [("", "wrong_type")]


def test_read_json_takes_a_byte_order_mark_and_fifty_lists_in_each_other():
    content = b"\xef\xbb\xbf" + b"[" * 50 + b"1" + b"]" * 50
    expected = 1
    for _rank in range(50):
        expected = [expected]

    assert read_json(content=content, faults=FaultList()) == expected


def test_read_json_says_where_the_text_stops_being_json():
    with pytest.raises(RefusedDefinition) as refused:
        read_json(content=b'{\n"year": 2026,\n}', faults=FaultList())

    assert refused.value.faults == (
        DefinitionFault(pointer="", code="not_json", message="The file is not JSON: line 3, column 1 cannot be read."),
    )


def test_read_json_reports_repeated_keys_at_their_object():
    faults = FaultList()

    value = read_json(content=b'{"a": [{"b": 1, "c": 2, "b": 3, "b": 4}], "d": 1, "d": 2}', faults=faults)

    assert value == {"a": [{"b": 4, "c": 2}], "d": 2}
    assert list(faults) == [
        DefinitionFault(pointer="", code="duplicate_key", message="The key “d” is given twice in this object."),
        DefinitionFault(pointer="/a/0", code="duplicate_key", message="The key “b” is given twice in this object."),
    ]


@pytest.mark.parametrize("number", [0x00, 0x08, 0x0B, 0x0D, 0x1F, 0x7F, 0x85, 0x9F, 0xD800, 0xDFFF])
def test_parse_definition_refuses_control_characters_and_halves_of_pairs(number):
    content = f'{{"year": 2026, "name": "a\\u{number:04x}"}}'

    assert find_file_faults(content.encode())[0] == ("/name", "forbidden_character")


def test_parse_definition_looks_for_control_characters_in_questions_too():
    changes = {"/domains/0/questions": ["a\x00", {"text": ["b\x01"], "c\x02": 1}]}

    assert find_faults(changes) == [
        ("/domains/0/questions/0", "forbidden_character"),
        ("/domains/0/questions/1/text/0", "forbidden_character"),
        ("/domains/0/questions/1", "forbidden_character"),
    ]


def test_parse_definition_reports_a_key_with_a_control_character_at_its_object():
    assert find_faults({"/levels/0/a\x00b": 1}) == [("/levels/0", "forbidden_character")]


def test_read_json_keeps_line_feeds_tabs_and_pairs():
    faults = FaultList()

    value = read_json(content=b'["a\\n\\tb", "\\ud83d\\ude00"]', faults=faults)

    assert (value, list(faults)) == (["a\n\tb", "😀"], [])


def test_read_json_gives_numbers_the_form_that_every_database_gives_back():
    value = read_json(content=b"[1, 1.0, 2.50, -0.0, 1e-7, 1e16, -1.5e17]", faults=FaultList())

    assert json.dumps(value) == "[1, 1.0, 2.5, 0.0, 1e-07, 10000000000000000, -150000000000000000]"
