# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from label.definition.faults import DefinitionFault, RefusedDefinition
from label.grids.cloning import NewEdition, clone_edition
from label.models import Criterion, Edition
from tests.label.definition.documents import EXAMPLE, example
from tests.label.definition.refusals import find_load_faults
from tests.label.definition.stored import dump, load, render

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

CODE = "/domains/0/criteria/1/code"


def say_taken(code, header, /):
    return (
        f"The criterion “{code}” of the domain “STR” cannot bear this code: in jury spreadsheets it would be mistaken "
        f"for the column “{header}”. Give it another code."
    )


@pytest.fixture
def coded():
    """Load the example, and write a code that was allowed once for one of its criteria."""
    load(EXAMPLE)
    Criterion.objects.filter(code="STR-2").update(code="SIREN")


@pytest.mark.parametrize(
    ("code", "header"),
    [
        ("SIREN", "SIREN"),
        ("Référence", "Référence"),
        ("reference", "Référence"),
        ("COLLECTIVITÉ", "Collectivité"),
        ("Dé par-te ment", "Département"),
        ("ｓｉｒｅｎ", "SIREN"),
        ("avis", "Avis"),
        ("Juré", "juré"),
    ],
)
def test_a_criterion_that_reads_like_a_header_is_refused_in_a_file(code, header):
    with pytest.raises(RefusedDefinition) as refused:
        load(example({CODE: code}))

    fault = DefinitionFault(pointer=CODE, code="reserved_code", message=say_taken(code, header))
    assert refused.value.faults == (fault,)
    assert not Edition.objects.exists()


def test_it_is_refused_where_an_edition_changes():
    load(EXAMPLE)
    added = EXAMPLE["domains"][0]["criteria"][0] | {"code": "Avis"}

    assert find_load_faults(example({"/domains/0/criteria/-": added})) == [
        ("/domains/0/criteria/2/code", "reserved_code")
    ]
    assert render(dump()) == render(EXAMPLE)


@pytest.mark.parametrize("code", ["SIREN-1", "NUM-AVIS", "Points", "…"])
def test_other_codes_are_taken(code):
    assert load(example({CODE: code})) == "created"


def test_domains_and_profiles_head_no_column():
    assert (
        load(example({"/domains/1/code": "Collectivité", "/levels/1/domain_minima": {}, "/profiles/0/code": "SIREN"}))
        == "created"
    )


@pytest.mark.usefixtures("coded")
def test_an_edition_that_holds_such_a_code_stays_readable():
    document = dump()

    assert load(document) == "unchanged"
    assert load(document | {"name": "Renamed"}) == "updated"


@pytest.mark.usefixtures("coded")
def test_a_new_edition_does_not_take_such_a_code_up():
    with pytest.raises(RefusedDefinition) as refused:
        clone_edition(source=Edition.objects.get(), new=NewEdition(code="2027", year=2027, name="2027"))

    assert [(fault.pointer, fault.code) for fault in refused.value.faults] == [(CODE, "reserved_code")]
