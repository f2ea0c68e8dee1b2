# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every writer of bodies keeps their keys true."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laureats.body_search.indexing import fill_empty_index, index_all_bodies, index_bodies
from laureats.models import FormerName, Succession, Territory, TerritoryKey
from laureats.reference.territories import load_territories
from tests.factories import TerritoryFactory


def keys_of(body):
    return dict(body.keys.order_by("place", "key").values_list("key", "place"))


def test_keys_of_a_body_are_every_end_of_its_name_and_its_codes(db):
    body = TerritoryFactory(
        name="L'Haÿ-les-Roses", siren="219400389", insee_code="94038", postal_codes="94240", department="94"
    )

    assert index_all_bodies() == 1

    assert keys_of(body) == {
        "219400389": 0,
        "94038": 0,
        "94240": 0,
        "hay roses": 0,
        "lhay roses": 0,
        "roses": 1,
        "ville hay roses": 1,
        "ville lhay roses": 1,
    }


def test_indexing_twice_changes_nothing(db):
    TerritoryFactory(name="Angoulême")
    index_all_bodies()
    before = list(TerritoryKey.objects.order_by("key").values_list("key", "place"))

    index_all_bodies()

    assert list(TerritoryKey.objects.order_by("key").values_list("key", "place")) == before


def test_some_bodies_are_indexed_with_those_that_replaced_them(db):
    old, new, other = TerritoryFactory(name="Ancy"), TerritoryFactory(name="Nove"), TerritoryFactory(name="Autre")
    Succession.objects.create(predecessor=old, successor=new, happened_on="2020-01-01", reason="merger")

    assert index_bodies([old.pk, None]) == 2

    assert {"ancy", "nove"} <= set(keys_of(new))
    assert keys_of(other) == {}


def test_index_of_nothing_asks_nothing(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        assert index_bodies([]) == 0


def test_indexing_takes_the_same_queries_whatever_the_number(db):
    counts = []
    for number in (1, 3):
        bodies = [TerritoryFactory().pk for _ in range(number)]
        with CaptureQueriesContext(connection) as queries:
            index_bodies(bodies)
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 8


def test_empty_index_is_filled_after_migrations(db):
    body = TerritoryFactory(name="Angoulême")

    fill_empty_index()

    assert "angouleme" in keys_of(body)


def test_reference_list_is_indexed(db):
    header = "kind,siren,insee_code,name,department,region,population,latitude,longitude,postal_codes,website\n"
    load_territories((header + "commune,211600150,16015,Angoulême,16,75,41000,45.6,0.15,16000,\n").encode())
    load_territories((header + "commune,211600150,16015,Engoulesme,16,75,41000,45.6,0.15,16000,\n").encode())

    assert {"engoulesme", "angouleme", "16000", "16015", "211600150"} <= set(keys_of(Territory.objects.get()))


def test_command_tells_how_many(db, capsys):
    TerritoryFactory()

    call_command("index_bodies", "--json")

    assert capsys.readouterr().out == '{\n  "bodies": 1\n}\n'


@pytest.fixture
def body(db):
    body = TerritoryFactory(name="Angoulême")
    index_all_bodies()
    return body


def test_former_name_typed_in_the_admin_is_found_until_it_is_taken_away(admin_client, body):
    values = {"territory": body.pk, "name": "Iculisma", "slug": "iculisma", "source": ""}

    admin_client.post(reverse("former-names:add"), values)
    assert "iculisma" in keys_of(body)

    name = FormerName.objects.get()
    admin_client.post(reverse("former-names:delete", args=[name.pk]))
    assert "iculisma" not in keys_of(body)


def test_name_changed_in_the_admin_is_found(admin_client, body):
    values = {field.name: getattr(body, field.attname) or "" for field in Territory._meta.concrete_fields}

    admin_client.post(reverse("territories:edit", args=[body.pk]), {**values, "name": "Engoulesme"})

    assert ("engoulesme" in keys_of(body), "angouleme" in keys_of(body)) == (True, False)


def test_succession_typed_in_the_admin_leads_to_the_successor(admin_client, body):
    new = TerritoryFactory(name="Grand Angoulême")
    values = {"predecessor": body.pk, "successor": new.pk, "happened_on": "2020-01-01", "reason": "merger"}

    admin_client.post(reverse("successions:add"), values)
    assert keys_of(new)["angouleme"] == 0

    admin_client.post(reverse("successions:delete", args=[Succession.objects.get().pk]))
    assert keys_of(new)["angouleme"] == 1


def test_body_taken_away_leaves_no_key(admin_client, body):
    admin_client.post(reverse("territories:delete", args=[body.pk]))

    assert TerritoryKey.objects.count() == 0
