# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json

import pytest

from laureats.authors import Author
from laureats.intake.privacy.handing_over import hand_over_json, hand_over_ods
from laureats.intake.privacy.holdings import find_holdings
from laureats.intake.privacy.people import Person
from laureats.models import IntakeEvent
from laureats.spreadsheets import read_workbook
from tests.laureats.intake.factories import make_candidature
from tests.laureats.intake.privacy.factories import EMAIL

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
CAMILLE = Person(email=EMAIL)
TOLD = {
    "application manager": "Camille Martin",
    "manager’s email": EMAIL,
}


@pytest.fixture
def keys():
    make_candidature()
    return [each.key for each in find_holdings(CAMILLE)]


def test_hand_over_json_tells_every_value(keys):
    document = json.loads(hand_over_json(CAMILLE, keys=keys, author=Author(name="Ada")))

    assert (document["email"], document["name"]) == (EMAIL, "")
    assert document["records"] == [
        {"where": "Application manager", "edition": "2026", "candidature": "2026-0001", "values": TOLD}
    ]
    assert list(IntakeEvent.objects.values_list("kind", "author_name")) == [("exported", "Ada")]


def test_hand_over_ods_tells_one_value_a_row(keys):
    content = hand_over_ods(CAMILLE, keys=keys, author=Author(name="Ada"))

    [sheet] = read_workbook(content, name="x.ods").sheets
    assert [[str(cell.value) for cell in row.values()][-2:] for row in sheet.rows.values()] == [
        ["What", "Value"],
        *map(list, TOLD.items()),
    ]


def test_what_is_left_out_is_not_handed_over(keys):
    assert json.loads(hand_over_json(CAMILLE, keys=[], author=Author(name="Ada")))["records"] == []


def test_what_was_set_aside_of_joined_files_is_handed_over_where_it_names_the_person():
    candidature = make_candidature()
    values = {"edition": candidature.edition, "candidature": candidature, "kind": "joined"}
    IntakeEvent.objects.create(detail={"set_aside": {"STR.politique": "Demandez à Hélène Ça"}}, **values)
    IntakeEvent.objects.create(detail={"set_aside": {"STR.vote": "yes"}}, author_name="Hélène Ça", **values)
    helene = Person(name="Hélène Ça")
    keys = [each.key for each in find_holdings(helene)]

    records = json.loads(hand_over_json(helene, keys=keys, author=Author(name="Ada")))["records"]

    detail = '{"set_aside": {"STR.politique": "Demandez à Hélène Ça"}}'
    assert [record["values"] for record in records] == [{"detail": detail}, {"author": "Hélène Ça"}]
