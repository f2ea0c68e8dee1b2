# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What machines read of a ceremony."""

import json
from datetime import UTC, date, datetime

import pytest

from label.moments import start_of_day
from laureats.models import EditionPage
from tests.factories import EditionFactory
from tests.laureats.public.reading import read
from tests.page_tree import add_page, body, make_home

pytestmark = pytest.mark.django_db


def documents(client, **fields):
    """Return what the page of an edition with these fields gives to machines."""
    values = {"ceremony_at": datetime(2026, 11, 17, 17, tzinfo=UTC), "ceremony_place": "Hôtel de ville, Lyon"}
    edition = EditionFactory(**(values | fields))
    organiser = ("organiser", {"name": "ADULLACT", "address": "https://adullact.org/"})
    add_page(
        make_home(),
        EditionPage,
        title="Édition 2026",
        slug="edition-2026",
        edition=edition,
        introduction="Une </script> soirée.",
        organisers=body(organiser),
    )
    scripts = read(client.get("/edition-2026/")).select("script[type='application/ld+json']")
    return [json.loads(script.string) for script in scripts]


def test_a_ceremony_is_an_event(client):
    assert documents(client) == [
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "@id": "http://testserver/edition-2026/#ceremony",
            "name": "Cérémonie – Label d’essai (Édition 2026)",
            "url": "http://testserver/edition-2026/",
            "inLanguage": "fr",
            "startDate": "2026-11-17T18:00:00+01:00",
            "location": {"@type": "Place", "name": "Hôtel de ville, Lyon", "address": "Hôtel de ville, Lyon"},
            "description": "Une </script> soirée.",
            "organizer": [{"@type": "Organization", "name": "ADULLACT", "url": "https://adullact.org/"}],
        }
    ]


def test_a_ceremony_whose_hour_is_not_known_has_its_day(client):
    (document,) = documents(client, ceremony_at=start_of_day(date(2018, 11, 6)))

    assert document["startDate"] == "2018-11-06"


@pytest.mark.parametrize("fields", [{"ceremony_at": None}, {"ceremony_place": ""}, {"is_fictional": True}])
def test_what_is_not_known_or_is_invented_is_no_event(client, fields):
    assert documents(client, **fields) == []
