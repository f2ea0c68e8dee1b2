# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two people who confirm at the same instant are a first and a second, on a database that commits."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from laureats.intake.entry.opening import open_file
from laureats.models import Candidature, IntakeEvent
from tests.factories import TerritoryFactory
from tests.laureats.intake.factories import make_open_edition, make_request

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def open_together(*requests):
    barrier, outcomes = Barrier(len(requests)), []

    def open_one(request):
        barrier.wait()
        try:
            outcomes.append(str(open_file(request).outcome))
        finally:
            connection.close()

    threads = [Thread(target=open_one, args=[request]) for request in requests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(outcomes)


def list_kinds():
    return sorted(IntakeEvent.objects.values_list("kind", flat=True))


def test_two_people_of_one_body_open_one_file():
    edition, body = make_open_edition(), TerritoryFactory()
    first = make_request(edition, territory=body)
    second = make_request(edition, territory=body, secret="autre", email="dominique@angouleme.example")

    assert open_together(first, second) == ["opened", "second"]
    assert (Candidature.objects.count(), list_kinds()) == (1, ["opened", "second_applicant"])


def test_two_bodies_are_given_two_references():
    edition = make_open_edition()
    requests = [
        make_request(edition, territory=TerritoryFactory(), secret=f"s{number}", email=f"a{number}@b.example")
        for number in range(3)
    ]

    assert open_together(*requests) == ["opened"] * 3
    references = sorted(Candidature.objects.values_list("reference", flat=True))
    assert references == ["2026-0001", "2026-0002", "2026-0003"]


def test_one_request_confirmed_twice_at_once_opens_one_file():
    request = make_request(make_open_edition(), territory=TerritoryFactory())

    assert open_together(request, request) == ["opened", "opened"]
    assert (Candidature.objects.count(), list_kinds()) == (1, ["opened"])


def test_body_declared_by_two_people_at_once_is_one():
    edition = make_open_edition()
    values = {"declared_name": "Syndicat du Val", "declared_kind": "syndicat", "declared_department": "16"}
    first = make_request(edition, **values)
    second = make_request(edition, **values, secret="autre", email="dominique@angouleme.example")

    assert open_together(first, second) == ["opened", "second"]
