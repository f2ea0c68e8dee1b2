# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that ask for an erratum: every fault at its place, in one pass."""

import pytest

from label.definition.faults import RefusedDefinition
from label.models import Mention
from laureats.errata.reading import AskedErratum, read_erratum
from tests.laureats.errata.factories import as_file
from tests.laureats.palmares.factories import make_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    edition = make_edition()
    Mention.objects.create(edition=edition, code="libre", name="Logiciel libre")
    return edition


def refusals(content, edition):
    with pytest.raises(RefusedDefinition) as refused:
        read_erratum(content=content, edition=edition)
    return [(fault.pointer, fault.code) for fault in refused.value.faults]


def test_every_field_may_be_named(edition):
    changes = {
        "level": "1",
        "name": "Albi",
        "opinion": "Bel effort",
        "mentions": ["libre"],
        "carried_by": "Camille DURAND",
        "note": "",
    }
    asked = read_erratum(content=as_file(reason="Erreur", changes=changes), edition=edition)

    assert asked == AskedErratum(reason="Erreur", changes=changes | {"mentions": ("libre",)})


def test_null_takes_the_label_back(edition):
    asked = read_erratum(content=as_file(reason="Erreur", changes={"level": None}), edition=edition)

    assert asked == AskedErratum(reason="Erreur", changes={"level": None})


def test_every_fault_is_told_at_its_pointer(edition):
    changes = {"level": "9", "name": " ", "mentions": ["libre", "x", 3], "opinion": 5, "total": "20", "a/b": 1}
    content = as_file(reason=" ", changes=changes, author="Ada")

    assert refusals(content, edition) == [
        ("/reason", "blank"),
        ("/changes/level", "unknown_code"),
        ("/changes/name", "blank"),
        ("/changes/opinion", "wrong_type"),
        ("/changes/mentions/2", "wrong_type"),
        ("/changes/mentions/1", "unknown_code"),
        ("/changes/total", "unknown_key"),
        ("/changes/a~1b", "unknown_key"),
        ("/author", "unknown_key"),
    ]


def test_an_unknown_code_is_told_with_those_that_are_known(edition):
    with pytest.raises(RefusedDefinition) as refused:
        read_erratum(content=as_file(reason="Erreur", changes={"level": "9"}), edition=edition)

    assert str(refused.value) == "/changes/level: The code “9” names nothing known. Known codes: 1, 2."


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        (b"{", [("", "not_json")]),
        (b"[]", [("", "wrong_type")]),
        (b"{}", [("", "missing_key"), ("", "missing_key")]),
        (b'{"reason": "a", "reason": "b", "changes": {}}', [("", "duplicate_key")]),
    ],
    ids=["no JSON", "no object", "nothing", "twice"],
)
def test_what_is_no_erratum_is_refused(edition, content, faults):
    assert refusals(content, edition) == faults
