# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json

import pytest

from label.definition.dumping import build_document
from label.definition.faults import RefusedDefinition
from label.definition.parsing import parse_definition
from tests.label.definition.documents import EXAMPLE, SHORTEST, SHORTEST_WITH_DEFAULTS, as_file, example


def render(document, /):
    return json.dumps(document, ensure_ascii=False, indent=2)


def test_parse_definition_reads_everything_that_is_dumped():
    assert render(build_document(parse_definition(as_file(EXAMPLE)))) == render(EXAMPLE)


def test_parse_definition_fills_in_what_is_left_out():
    assert render(build_document(parse_definition(as_file(SHORTEST)))) == render(SHORTEST_WITH_DEFAULTS)


@pytest.mark.parametrize("ceremony", [{}, {"at": None}, {"at": None, "place": ""}])
def test_parse_definition_takes_an_empty_ceremony_for_none(ceremony):
    assert parse_definition(as_file(example({"/ceremony": ceremony}))).ceremony is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"/quorum": 0}, "2026"),
        ({"/code": "2026-badge", "/year": 1}, "2026-badge"),
        ({"/code": "a b"}, None),
        ({"/code": 2026}, None),
    ],
)
def test_parse_definition_names_the_refused_edition_when_it_can(changes, code):
    with pytest.raises(RefusedDefinition) as refused:
        parse_definition(as_file(example(changes)))

    assert refused.value.code == code


@pytest.mark.parametrize(("year", "code"), [(2027, "2027"), ("2027", None)])
def test_parse_definition_names_the_refused_edition_after_its_year(year, code):
    with pytest.raises(RefusedDefinition) as refused:
        parse_definition(as_file({**SHORTEST, "year": year, "quorum": 0}))

    assert refused.value.code == code
