# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is sent again: whatever changed, with a date or without one."""

import pytest

from label.models import Level
from tests.laureats.public.factories import make_award, make_edition

pytestmark = pytest.mark.django_db
PATHS = ["awards", "palmares", "palmares/2018", "statistics/2018", "levels/2018/4"]


def ask(client, path, **headers):
    return client.get(f"/api/v1/{path}", headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize("path", PATHS)
def test_a_change_without_a_date_is_sent_to_whoever_asks_by_date(path, client):
    make_award(body="Boé", edition=make_edition(year=2018), level="4")
    first = ask(client, path)
    date, etag = first["Last-Modified"], first["ETag"]

    same = [ask(client, path, if_none_match=etag, **more) for more in ({}, {"if_modified_since": date})]
    Level.objects.update(name="Autre nom")
    changed = [
        ask(client, path, **{name: value}) for name, value in (("if_modified_since", date), ("if_none_match", etag))
    ]

    assert [answer.status_code for answer in (*same, *changed)] == [304, 304, 200, 200]
    assert {"Autre nom" in answer.content.decode() for answer in changed} == {True}


def test_an_answer_that_did_not_change_is_sent_again_to_whoever_asks_by_date_alone(client):
    make_award(body="Boé", edition=make_edition(year=2018), level="4")
    date = ask(client, "awards")["Last-Modified"]

    answers = [ask(client, "awards", **{name: date}) for name in ("if_modified_since", "if_unmodified_since")]

    assert [answer.status_code for answer in answers] == [200, 200]


def test_the_description_is_not_sent_again_while_it_is_the_same(client):
    first = ask(client, "openapi.json")

    answers = [ask(client, path, if_none_match=first["ETag"]) for path in ("openapi.json", "openapi.json?locale=en")]

    assert [answer.status_code for answer in answers] == [304, 200]
    assert (first["Content-Type"], first["Content-Language"]) == ("application/json", "fr")
