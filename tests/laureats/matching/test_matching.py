# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.forms.models import model_to_dict

from laureats.matching import TerritoryIndex, Wanted, find_territories, new_territory
from laureats.models import FormerName
from tests.factories import TerritoryFactory, siren

pytestmark = pytest.mark.django_db


def body(name, **values):
    return TerritoryFactory(**{"name": name, "siren": None, "insee_code": "", **values})


def test_a_siren_decides_against_kind_name_and_department():
    boe = body("Boé", siren=siren(21470031), department="47")
    body("Autre", kind="cc", department="33")

    assert find_territories(Wanted(name="Autre", kind="cc", siren=boe.siren, department="33")) == [boe]


def test_kind_and_insee_code_decide_when_the_siren_is_not_known():
    region = body("Guadeloupe", kind="region", insee_code="01", department="")
    department = body("Guadeloupe", kind="departement", insee_code="971", department="971")

    assert find_territories(Wanted(name="Karukera", kind="departement", insee_code="971")) == [department]
    assert find_territories(Wanted(name="Karukera", kind="region", insee_code="01")) == [region]


def test_a_body_of_another_siren_is_not_found_by_code_or_name():
    body("Boé", siren=siren(21470031), insee_code="47031", department="47")

    wanted = Wanted(name="Boé", kind="commune", siren=siren(20000001), insee_code="47031", department="47")

    assert find_territories(wanted) == []


def test_a_name_is_found_in_its_department_under_any_spelling():
    velay = body("Le Puy-en-Velay", department="43")
    body("Le Puy-en-Velay", department="25")

    wanted = Wanted(name="Ville du PUY EN VELAY", kind="commune", department="43")

    assert find_territories(wanted) == [velay]


def test_a_blank_kind_is_read_from_the_name():
    city = body("Angoulême", department="16")
    body("Angoulême", kind="cc", department="16")

    assert find_territories(Wanted(name="Ville d'Angoulême")) == [city]


def test_a_name_without_department_finds_every_homonym():
    homonyms = [body("Saint-Joseph", department=department) for department in ("42", "50", "972", "974")]

    assert find_territories(Wanted(name="St Joseph", kind="commune")) == homonyms


def test_a_commune_of_unknown_department_is_not_found_from_a_department():
    body("Saint-Joseph", department="")

    assert find_territories(Wanted(name="Saint-Joseph", kind="commune", department="974")) == []


def test_a_siren_is_not_given_to_a_homonym_of_which_nothing_is_known():
    body("Saint-Joseph", department="")

    assert find_territories(Wanted(name="Saint-Joseph", kind="commune", siren=siren(21974012))) == []


def test_a_body_without_siren_is_found_for_a_row_that_has_one():
    known = body("SITIV", kind="syndicat", department="69")

    assert find_territories(Wanted(name="Sitiv", kind="syndicat", siren=siren(25690001), department="69")) == [known]


def test_a_region_or_a_gip_is_found_whatever_its_department():
    region = body("Grand Est", kind="region", department="")
    gip = body("GIP Recia", kind="gip", department="")

    assert find_territories(Wanted(name="Région Grand Est", kind="region", department="67")) == [region]
    assert find_territories(Wanted(name="GIP RECIA", kind="gip", department="45")) == [gip]


@pytest.mark.parametrize(
    ("recorded", "asked", "expected"),
    [("ca", "epci", 1), ("met69", "epci", 1), ("epci", "cc", 1), ("cc", "ca", 0), ("ept", "epci", 0)],
)
def test_epci_stands_for_its_family(recorded, asked, expected):
    body("Pays du Lac", kind=recorded, department="69")

    assert len(find_territories(Wanted(name="Pays du Lac", kind=asked, department="69"))) == expected


def test_a_former_name_is_found_too():
    orange = body("CC Pays d'Orange en Provence", kind="cc", department="84")
    FormerName.objects.create(territory=orange, name="CC du Pays Réuni d'Orange", slug="cc-du-pays-reuni-d-orange")

    assert find_territories(Wanted(name="Pays Réuni d’Orange", kind="cc", department="84")) == [orange]


def test_a_former_name_and_a_name_that_both_fit_are_both_returned():
    named = body("Pays Réuni d'Orange", kind="cc", department="84")
    renamed = body("CC Pays d'Orange en Provence", kind="cc", department="84")
    FormerName.objects.create(territory=renamed, name="CC du Pays Réuni d'Orange", slug="cc-du-pays-reuni-d-orange")

    found = find_territories(Wanted(name="Pays Réuni d'Orange", kind="cc", department="84"))

    assert {territory.pk for territory in found} == {named.pk, renamed.pk}


@pytest.mark.parametrize("count", [1, 3, 30])
def test_an_index_costs_three_queries_whatever_the_rows(django_assert_num_queries, count):
    bodies = [body(f"Bourg-{number}", department="01") for number in range(count)]
    wanted = [Wanted(name=known.name, kind="commune", department="01") for known in bodies]

    with django_assert_num_queries(3):
        index = TerritoryIndex(wanted)
        found = [index.find(row) for row in wanted]

    assert found == [[known] for known in bodies]


def test_a_body_added_to_an_index_is_found_by_the_next_row():
    wanted = Wanted(name="Parc national des Écrins", kind="etablissement-public")
    index = TerritoryIndex([wanted])
    made = new_territory(wanted)

    index.add(made)

    assert index.find(Wanted(name="PARC NATIONAL DES ECRINS", kind="etablissement-public", department="05")) == [made]


def test_a_body_completed_in_an_index_is_found_once():
    known = body("SITIV", kind="syndicat", department="69")
    by_name = Wanted(name="SITIV", kind="syndicat", department="69")
    index = TerritoryIndex([by_name])
    [found] = index.find(by_name)

    found.siren = siren(25690001)
    index.add(found)

    assert index.find(by_name) == [known]
    assert index.find(Wanted(name="?", kind="autre", siren=siren(25690001))) == [known]


def test_a_new_territory_takes_the_name_of_its_place_and_a_slug():
    made = new_territory(Wanted(name="Ville de L’Haÿ-les-Roses", siren="219400389", department="94"))

    assert model_to_dict(made, ["kind", "siren", "insee_code", "name", "slug", "department"]) == {
        "kind": "commune",
        "siren": "219400389",
        "insee_code": "",
        "name": "L'Haÿ-les-Roses",
        "slug": "l-hay-les-roses",
        "department": "94",
    }


def test_a_new_territory_of_unknown_kind_is_other():
    assert new_territory(Wanted(name="Adico")).kind == "autre"
