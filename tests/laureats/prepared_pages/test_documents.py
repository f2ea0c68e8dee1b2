# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is kept holds for its address, its program and its moment alone."""

import pytest
from django.db import connection
from django.db.models import Sum

from laureats.models import LaureateInitiative
from laureats.models.prepared import ContentChange, PreparedPage
from laureats.prepared_pages.documents import Reading, keep_document, read_document
from laureats.prepared_pages.program import program_digest

pytestmark = pytest.mark.django_db
HERE = {"path": "/laureats/a/", "origin": "http://testserver/"}


@pytest.fixture
def stamp():
    return read_document(**HERE).stamp


def test_document_is_read_at_the_moment_it_was_drawn(stamp):
    keep_document(**HERE, stamp=stamp, document="<p>A</p>")

    assert read_document(**HERE) == Reading(stamp=stamp, document="<p>A</p>")


@pytest.mark.parametrize("elsewhere", [{"path": "/en/laureates/a/"}, {"origin": "https://testserver/"}])
def test_document_is_not_that_of_another_address(stamp, elsewhere):
    keep_document(**HERE, stamp=stamp, document="<p>A</p>")

    assert read_document(**(HERE | elsewhere)) == Reading(stamp=stamp, document="")


def test_document_drawn_before_a_change_is_never_read(laureate, stamp):
    LaureateInitiative.objects.create(page=laureate.page, title="Guichet")
    keep_document(**HERE, stamp=stamp, document="<p>A</p>")

    assert read_document(**HERE).document == ""


def test_document_of_another_program_is_not_read(stamp):
    keep_document(**HERE, stamp=stamp, document="<p>A</p>")
    PreparedPage.objects.update(program="0" * 64)

    assert read_document(**HERE).document == ""


def test_an_address_keeps_one_document(stamp):
    keep_document(**HERE, stamp=stamp, document="<p>A</p>")
    keep_document(**HERE, stamp=stamp, document="<p>B</p>")

    kept = PreparedPage.objects.values_list("path", "program", "document")
    assert list(kept) == [(HERE["path"], program_digest(), "<p>B</p>")]


@pytest.mark.postgresql
def test_counted_changes_are_gathered_without_changing_their_sum(stamp):
    ContentChange.objects.bulk_create(ContentChange(weight=1) for _number in range(120))
    before = ContentChange.objects.aggregate(Sum("weight"))

    keep_document(**HERE, stamp=stamp, document="<p>A</p>")

    assert (ContentChange.objects.count(), ContentChange.objects.aggregate(Sum("weight"))) == (1, before)


@pytest.mark.sqlite
def test_patience_of_the_connection_is_given_back(stamp):
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA busy_timeout").fetchone()
        keep_document(**HERE, stamp=stamp, document="<p>A</p>")

        assert cursor.execute("PRAGMA busy_timeout").fetchone() == before
