# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the files: nothing before the hour, not even that something waits."""

import pytest
from django.urls import reverse

from laureats.models import PalmaresFile
from tests.embargo.reading import ask, without_values
from tests.factories import EditionFactory
from tests.laureats.palmares.factories import PAST

pytestmark = pytest.mark.django_db


def make_file(*, released_at):
    edition = EditionFactory(released_at=released_at)
    return PalmaresFile.objects.create(
        edition=edition, name="palmares-2026.csv", media_type="text/csv", content=b"Canari", sha256="a" * 64, size=6
    )


def address(name="palmares-2026.csv", code="2026"):
    return reverse("laureats_palmares_file", args=[code, name])


def test_a_public_file_is_handed_over(client):
    make_file(released_at=PAST)

    response = client.get(address())

    told = ("Content-Type", "Content-Disposition", "ETag", "X-Content-Type-Options")
    assert response.content == b"Canari"
    assert [response[name] for name in told] == [
        "text/csv",
        'attachment; filename="palmares-2026.csv"',
        f'"{"a" * 64}"',
        "nosniff",
    ]


def test_a_file_that_did_not_change_is_not_sent_again(client):
    make_file(released_at=PAST)

    response = client.get(address(), headers={"If-None-Match": f'"{"a" * 64}"'})

    assert (response.status_code, response.content) == (304, b"")


def test_a_file_under_embargo_answers_as_one_that_never_was():
    make_file(released_at=None)
    typed = [address(), address("palmares-1999.csv")]
    ask(typed[0])  # What is read once for all is read.

    hidden, unknown = [ask(path) for path in typed]

    assert (hidden.status, hidden.queries) == (404, unknown.queries)
    assert without_values(hidden, values=typed) == without_values(unknown, values=typed)


def test_a_file_is_only_read(client):
    make_file(released_at=PAST)

    assert client.post(address()).status_code == 405
