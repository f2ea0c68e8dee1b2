# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import Decimal

import pytest
from django.forms.models import model_to_dict

from laureats.bulk_writes import Tally
from laureats.faults import Refused
from laureats.models import FormerName, Territory
from laureats.reference.territories import load_territories
from laureats.reference.territory_rows import COLUMNS
from tests.factories import TerritoryFactory, siren
from tests.laureats.body_search.counting import INDEX_QUERIES
from tests.laureats.reference.factories import REFERENCE_FILE, reference_file

pytestmark = pytest.mark.django_db

BOE = {
    "kind": "commune",
    "siren": "214700312",
    "insee_code": "47031",
    "name": "Boé",
    "department": "47",
    "region": "75",
    "population": "5800",
    "latitude": "44.1603",
    "longitude": "0.629",
    "postal_codes": "47550",
}


def names():
    return list(Territory.objects.order_by("name", "pk").values_list("name", flat=True))


def former_names():
    return list(FormerName.objects.order_by("name").values_list("territory__name", "name", "slug"))


def faults_of(content):
    with pytest.raises(Refused) as refused:
        load_territories(content)
    return [(fault.sheet, fault.cell, fault.code) for fault in refused.value.faults]


def test_the_whole_reference_is_loaded_once():
    content = REFERENCE_FILE.read_bytes()

    first = load_territories(content)
    second = load_territories(content)

    assert first == Tally(created=36_370)
    assert second == Tally(unchanged=36_370)
    assert Territory.objects.filter(name="Guadeloupe").count() == 2
    assert Territory.objects.get(insee_code="75056").slug == "paris"
    assert Territory.objects.get(insee_code="94038").slug == "l-hay-les-roses"
    assert Territory.objects.get(insee_code="62633").slug == "oeuf-en-ternois"
    assert Territory.objects.get(insee_code="80829").slug == "y"


def test_every_column_of_a_row_is_recorded():
    load_territories(reference_file(BOE))

    assert model_to_dict(Territory.objects.get(), [*COLUMNS, "slug"]) == {
        **BOE,
        "population": 5800,
        "latitude": Decimal("44.1603"),
        "longitude": Decimal("0.6290"),
        "slug": "boe",
    }


@pytest.mark.parametrize("count", [1, 3, 50])
def test_changes_are_written_in_a_constant_number_of_queries(django_assert_num_queries, count):
    rows = [{**BOE, "siren": siren(21470000 + n), "insee_code": str(n), "name": f"Bourg-{n}"} for n in range(count)]
    load_territories(reference_file(*rows))
    changed = [{**row, "population": "7", "name": f"Ville-{row['insee_code']}"} for row in rows]

    with django_assert_num_queries(6 + INDEX_QUERIES):
        tally = load_territories(reference_file(*changed))

    assert tally == Tally(changed=count)


def test_a_name_that_changes_is_kept_as_a_former_name():
    load_territories(reference_file({**BOE, "name": "Boé-sur-Garonne"}))

    tally = load_territories(reference_file(BOE))

    assert tally == Tally(changed=1)
    assert list(Territory.objects.values_list("name", "slug")) == [("Boé", "boe")]
    assert former_names() == [("Boé", "Boé-sur-Garonne", "boe-sur-garonne")]


def test_a_name_that_comes_back_and_goes_again_is_kept_once():
    for name in ("Boé-sur-Garonne", "Boé", "Boé-sur-Garonne", "Boé"):
        load_territories(reference_file({**BOE, "name": name}))

    assert [name for _, name, _ in former_names()] == ["Boé", "Boé-sur-Garonne"]


def test_words_that_say_the_kind_do_not_make_another_name():
    row = {"kind": "ca", "siren": siren(20006691), "department": "30"}
    load_territories(reference_file({**row, "name": "Alès Agglomération"}))

    load_territories(reference_file({**row, "name": "CA Alès Agglomération"}))

    assert (names(), former_names()) == (["CA Alès Agglomération"], [])


def test_a_blank_erases_nothing_and_other_columns_are_left_alone():
    TerritoryFactory(
        siren=BOE["siren"], name="Boé", department="47", population=5000, website="https://ville-boe.fr", region="75"
    )

    tally = load_territories(
        reference_file({"kind": "commune", "siren": BOE["siren"], "insee_code": "47031", "name": "Boé"})
    )

    assert tally == Tally(changed=1)
    assert model_to_dict(Territory.objects.get(), ["department", "population", "website", "region", "insee_code"]) == {
        "department": "47",
        "population": 5000,
        "website": "https://ville-boe.fr",
        "region": "75",
        "insee_code": "47031",
    }


def test_a_body_that_the_file_does_not_list_stays():
    TerritoryFactory(name="Parc national des Écrins", kind="etablissement-public")

    assert load_territories(reference_file(BOE)) == Tally(created=1)
    assert names() == ["Boé", "Parc national des Écrins"]


def test_a_body_recorded_without_codes_is_completed():
    known = TerritoryFactory(kind="region", siren=None, name="Grand Est", slug="grand-est", department="")

    tally = load_territories(reference_file({"kind": "region", "insee_code": "44", "name": "Grand Est"}))

    assert tally == Tally(changed=1)
    assert list(Territory.objects.values_list("pk", "insee_code")) == [(known.pk, "44")]


def test_a_body_of_unknown_department_is_completed_when_one_row_fits():
    known = TerritoryFactory(siren=None, name="BOE", slug="boe", department="")

    load_territories(reference_file(BOE, {**BOE, "siren": siren(1), "insee_code": "1", "name": "Boën"}))

    assert Territory.objects.get(siren=BOE["siren"]).pk == known.pk


def test_a_body_that_several_rows_fit_is_not_guessed():
    known = TerritoryFactory(siren=None, name="Saint-Joseph", slug="saint-joseph", department="")
    rows = [
        {**BOE, "siren": siren(n), "insee_code": str(n), "name": "Saint-Joseph", "department": department}
        for n, department in enumerate(("42", "974"))
    ]

    tally = load_territories(reference_file(*rows))

    assert tally == Tally(created=2)
    assert model_to_dict(Territory.objects.get(pk=known.pk), ["siren", "insee_code", "department"]) == {
        "siren": None,
        "insee_code": "",
        "department": "",
    }


def test_the_same_siren_under_another_kind_is_the_same_body():
    load_territories(reference_file({"kind": "ca", "siren": siren(20006985), "name": "CA Grand Poitiers"}))

    tally = load_territories(reference_file({"kind": "cu", "siren": siren(20006985), "name": "CU Grand Poitiers"}))

    assert tally == Tally(changed=1)
    assert list(Territory.objects.values_list("kind", "name")) == [("cu", "CU Grand Poitiers")]
    assert [name for _, name, _ in former_names()] == ["CA Grand Poitiers"]


def test_a_new_commune_takes_the_code_of_the_one_it_replaces():
    old = TerritoryFactory(siren=siren(21470031), insee_code="47031", name="Boé", department="47")

    tally = load_territories(reference_file({**BOE, "siren": siren(20000001), "name": "Boé-Nouvelle"}))

    assert tally == Tally(created=1)
    assert list(Territory.objects.order_by("pk").values_list("name", "siren", "insee_code")) == [
        ("Boé", old.siren, ""),
        ("Boé-Nouvelle", siren(20000001), "47031"),
    ]


def test_bodies_may_exchange_their_codes():
    rows = [{**BOE, "siren": siren(n), "insee_code": str(n), "name": f"Bourg-{n}"} for n in (1, 2, 3)]
    load_territories(reference_file(*rows))
    exchanged = [{**row, "insee_code": str(code)} for row, code in zip(rows, (2, 3, 1), strict=True)]

    tally = load_territories(reference_file(*exchanged))

    assert tally == Tally(changed=3)
    assert list(Territory.objects.order_by("name").values_list("insee_code", flat=True)) == ["2", "3", "1"]


def test_every_fault_of_the_file_is_told_and_nothing_is_written():
    content = reference_file(
        BOE,
        {**BOE, "kind": "village", "siren": "123456789", "insee_code": "1", "population": "-3", "latitude": "NaN"},
        {**BOE, "siren": "21470031", "insee_code": "2", "name": "", "latitude": "91", "longitude": "1e2"},
        {**BOE, "siren": siren(3), "insee_code": "47031", "name": "Bo\0é", "population": "99999999999"},
        {**BOE, "insee_code": "12345678901", "department": "2A04", "name": "???", "population": "٣"},
        {"kind": "syndicat", "name": "SITIV", "department": "69"},
        {"kind": "syndicat", "name": "Sitiv", "department": "69"},
    )

    assert sorted(faults_of(content)) == [
        ("", "A3", "unknown_kind"),
        ("", "B3", "invalid_siren"),
        ("", "B4", "invalid_siren"),
        ("", "B6", "repeated_key"),
        ("", "C5", "repeated_key"),
        ("", "C6", "too_long"),
        ("", "D4", "missing"),
        ("", "D5", "control_character"),
        ("", "D6", "unreadable_name"),
        ("", "D8", "repeated_key"),
        ("", "E6", "too_long"),
        ("", "G3", "invalid_number"),
        ("", "G5", "invalid_number"),
        ("", "G6", "invalid_number"),
        ("", "H3", "invalid_number"),
        ("", "H4", "invalid_number"),
        ("", "I4", "invalid_number"),
    ]
    assert Territory.objects.count() == 0
