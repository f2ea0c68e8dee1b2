# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import date

import pytest

from label.definition.faults import RefusedDefinition
from label.grids.cloning import NewEdition, clone_edition
from label.grids.documents import take_grid
from label.models import Edition, Level
from tests.label.definition.documents import EXAMPLE, example
from tests.label.definition.stored import dump, load

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    load(EXAMPLE)
    return Edition.objects.get()


def clone(source, /, **changes):
    return clone_edition(source=source, new=NewEdition(**({"code": "2027", "year": 2027, "name": "2027"} | changes)))


def refusals(source, /, **changes):
    with pytest.raises(RefusedDefinition) as refused:
        clone(source, **changes)
    return [(fault.pointer, fault.code) for fault in refused.value.faults]


def test_the_grid_is_copied_without_jury_ceremony_and_dates(source):
    clone(source, opens_on=date(2027, 6, 1))

    copied = dump("2027")
    assert take_grid(copied) == take_grid(EXAMPLE)
    assert (copied["jurors"], copied["ceremony"], copied["opens_on"], copied["closes_on"]) == (
        [], None, "2027-06-01", None,
    )  # fmt: skip


def test_every_domain_and_criterion_continues_its_source(source):
    edition = clone(source)

    assert [(part.code, part.continues) for part in edition.domains.all()] == [
        (part.code, part) for part in source.domains.all()
    ]
    assert [(part.code, part.continues) for part in edition.criteria.all()] == [
        (part.code, part) for part in source.criteria.all()
    ]


def test_the_english_texts_of_levels_are_copied(source):
    Level.objects.filter(code="1").update(short_name_en="discovery", definition_en="A first step.")

    level = clone(source).levels.get(code="1")

    assert (level.short_name_en, level.definition_en) == ("discovery", "A first step.")


def test_what_is_continued_survives_a_new_load_of_the_definition(source):
    clone(source)

    load({**dump("2027"), "name": "Autre nom", "quorum": 3})

    edition = Edition.objects.get(code="2027")
    assert [part.continues.code for part in edition.criteria.all()] == ["STR-1", "STR-2", "OD-3"]


def test_a_code_already_taken_is_refused(source):
    assert refusals(source, code="2026") == [("/code", "duplicate_code")]


def test_the_year_cannot_come_before_that_of_the_source(source):
    assert refusals(source, year=2025) == [("/year", "out_of_range")]


def test_nothing_is_left_of_a_clone_that_is_refused(source):
    refusals(source, opens_on=date(2027, 6, 1), closes_on=date(2027, 5, 1))

    assert [edition.code for edition in Edition.objects.all()] == ["2026"]
    assert dump() == example()
