# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bodies are found by what people type, the best first, through the index."""

from functools import partial

import pytest
from django.db import connection
from django.utils import timezone

from laureats.body_search.finding import SHOWN, find_bodies, find_recorded_bodies, may_apply, rank_keys
from laureats.body_search.indexing import index_all_bodies
from laureats.models import FormerName, Succession, Territory
from tests.factories import EditionFactory, TerritoryFactory
from tests.laureats.public.factories import AwardFactory

BODIES = (
    {"kind": "commune", "name": "Le Puy-en-Velay", "department": "43", "population": 18540, "insee_code": "43157"},
    {"kind": "ca", "name": "CA du Puy-en-Velay", "department": "43", "population": 85454},
    {"kind": "commune", "name": "Saint-Denis", "department": "93", "population": 149000, "insee_code": "93066"},
    {"kind": "commune", "name": "Saint-Denis", "department": "974", "population": 155000, "insee_code": "97411"},
    {"kind": "departement", "name": "Seine-Saint-Denis", "department": "93", "population": 1680000},
    {"kind": "commune", "name": "L'Haÿ-les-Roses", "department": "94", "population": 31000},
    {"kind": "commune", "name": "Chalon-sur-Saône", "department": "71", "population": 45000},
    {"kind": "metro", "name": "Rennes Métropole", "department": "35", "population": 467000},
    {"kind": "commune", "name": "Y", "department": "80", "population": 90},
)


@pytest.fixture
def edition(db):
    for body in BODIES:
        TerritoryFactory(**body)
    TerritoryFactory(name="Angoulême", siren="211600150", postal_codes="16000 16021", department="16")
    index_all_bodies()
    return EditionFactory()


def names_found(typed, *, edition):
    return [f"{body.name} {body.department}" for body in find_bodies(typed, edition=edition).bodies]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("puy en velay", ["Le Puy-en-Velay 43", "CA du Puy-en-Velay 43"]),
        ("Ville du Puy", ["Le Puy-en-Velay 43"]),
        ("communauté d’agglomération du puy", ["CA du Puy-en-Velay 43"]),
        ("st denis", ["Saint-Denis 974", "Saint-Denis 93", "Seine-Saint-Denis 93"]),
        ("saint denis 93", ["Saint-Denis 93", "Seine-Saint-Denis 93"]),
        ("Département de la Seine-St-Denis", ["Seine-Saint-Denis 93"]),
        ("lhay", ["L'Haÿ-les-Roses 94"]),
        ("Hay les Ro", ["L'Haÿ-les-Roses 94"]),
        ("chalon saone", ["Chalon-sur-Saône 71"]),
        ("métropole de rennes", ["Rennes Métropole 35"]),
        ("syndicat de rennes", []),
        ("ville de rennes", ["Rennes Métropole 35"]),
        ("y", ["Y 80"]),
        ("16021", ["Angoulême 16"]),
        ("43157", ["Le Puy-en-Velay 43"]),
        ("211 600 150", ["Angoulême 16"]),
        ("211 600 150 00017", ["Angoulême 16"]),
        ("nowhere", []),
        ("", []),
        ("%", []),
        ("\x00", []),
        ("a" * 10_000, []),
    ],
)
def test_body_is_found_by_what_is_typed(edition, typed, names):
    assert names_found(typed, edition=edition) == names


def test_body_is_found_by_its_former_name(edition):
    body = Territory.objects.get(name="Chalon-sur-Saône")
    FormerName.objects.create(territory=body, name="Cabillonum", slug="cabillonum")
    index_all_bodies()

    assert names_found("cabillo", edition=edition) == ["Chalon-sur-Saône 71"]


def test_successor_is_found_by_the_name_of_what_it_replaced(edition):
    old = Territory.objects.get(name="Chalon-sur-Saône")
    new = Territory.objects.get(name="Y")
    Succession.objects.create(predecessor=old, successor=new, happened_on="2020-01-01", reason="merger")
    index_all_bodies()

    assert names_found("chalon", edition=edition) == ["Y 80"]


def test_declared_and_fictional_bodies_are_left_out(edition):
    TerritoryFactory(name="Fableville", is_fictional=True)
    TerritoryFactory(name="Fableneuf", is_declared=True)
    index_all_bodies()
    fictional = EditionFactory(code="exemple", is_fictional=True)

    assert names_found("fable", edition=edition) == []
    assert names_found("fable", edition=fictional) == ["Fableville 01"]


def test_more_are_told_than_shown(edition):
    for number in range(SHOWN + 1):
        TerritoryFactory(name=f"Villeneuve-{number:02}")
    index_all_bodies()

    found = find_bodies("villeneuve", edition=edition)

    assert (len(found.bodies), found.has_more) == (SHOWN, True)


def test_a_body_of_no_public_list_is_told_once_its_label_is_public(edition):
    agency = TerritoryFactory(kind="agence", name="Agence du libre")
    award = AwardFactory(territory=agency, edition=edition)
    index_all_bodies()
    assert names_found("agence du libre", edition=edition) == []
    assert find_recorded_bodies("agence du libre").bodies == (agency,)

    type(edition).objects.filter(pk=award.edition_id).update(released_at=timezone.now())

    assert names_found("agence du libre", edition=edition) == ["Agence du libre 01"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("puy", "Le Puy-en-Velay 43"),
        ("saint denis 93", "Saint-Denis 93"),
        ("ville de chalon saone", "Chalon-sur-Saône 71"),
        ("nowhere at all", None),
    ],
)
def test_search_takes_few_queries(edition, django_assert_max_num_queries, typed, first):
    with django_assert_max_num_queries(5):
        names = names_found(typed, edition=edition)

    assert next(iter(names), None) == first


def read_plan(edition):
    with connection.cursor() as cursor:
        statement, values = rank_keys("bourg 77", scope=partial(may_apply, edition)).query.sql_with_params()
        words = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
        cursor.execute(f"{words} {statement}", values)
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


def make_thousands():
    Territory.objects.bulk_create(
        Territory(kind="commune", name=f"Bourg-{number}", slug=f"bourg-{number}", department="01", population=number)
        for number in range(5000)
    )
    index_all_bodies()


@pytest.mark.postgresql
def test_search_uses_the_index_of_postgresql(edition):
    make_thousands()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE laureats_territorykey")
        cursor.execute("ANALYZE laureats_territory")

    assert "territory_key_begins" in read_plan(edition)


@pytest.mark.sqlite
def test_search_uses_the_index_of_sqlite(edition):
    make_thousands()

    assert "USING INDEX territory_key_begins (key>? AND key<?)" in read_plan(edition)
