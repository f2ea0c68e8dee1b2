# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows by the thousands: stored the same whatever the engine, in a number of queries that they do not change."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from laureats.bulk_rows import insert_rows, upsert_rows
from laureats.models import Mark
from tests.factories import CandidatureFactory, CriterionFactory, EditionFactory, JurySeatFactory

KEYS = ("candidature_id", "seat_id", "criterion_id")
FIELDS = (*KEYS, "state", "points", "comment")
# What a format of text between columns and lines could mistake.
HARD_TEXT = "a\tb\nc\\N \\. \r\n'é\" 🎓"


@pytest.fixture
def keys(db):
    """Return the keys of four marks that may be stored."""
    edition = EditionFactory()
    candidatures = [CandidatureFactory(edition=edition).pk for _index in range(4)]
    seat, criterion = JurySeatFactory(edition=edition).pk, CriterionFactory(domain__edition=edition).pk
    return [(candidature, seat, criterion) for candidature in candidatures]


def stored():
    return list(Mark.objects.order_by("pk").values_list(*FIELDS))


def count_queries(deed, **arguments):
    with CaptureQueriesContext(connection) as queries:
        deed(**arguments)
    return len(queries)


def test_rows_are_inserted_as_they_are_in_their_order(keys):
    rows = [
        (*keys[1], "graded", Decimal("3.5"), HARD_TEXT),
        (*keys[0], "not_applicable", None, ""),
        (*keys[2], "graded", Decimal("0.000001"), "\\N"),
    ]

    insert_rows(model=Mark, fields=FIELDS, rows=rows)

    assert stored() == rows


def test_known_rows_get_their_other_values_and_new_ones_are_added(keys):
    insert_rows(
        model=Mark,
        fields=FIELDS,
        rows=[(*keys[0], "graded", Decimal(1), "Un."), (*keys[1], "graded", Decimal(1), "Un.")],
    )
    pks = list(Mark.objects.order_by("pk").values_list("pk", flat=True))

    upsert_rows(
        model=Mark,
        fields=FIELDS,
        rows=[(*keys[0], "not_applicable", None, HARD_TEXT), (*keys[2], "graded", Decimal(4), "")],
        unique=KEYS,
    )

    assert stored() == [
        (*keys[0], "not_applicable", None, HARD_TEXT),
        (*keys[1], "graded", Decimal(1), "Un."),
        (*keys[2], "graded", Decimal(4), ""),
    ]
    assert list(Mark.objects.order_by("pk").values_list("pk", flat=True))[:2] == pks


def test_rows_may_be_upserted_twice_in_one_transaction(keys):
    for points in (Decimal(1), Decimal(2)):
        upsert_rows(model=Mark, fields=FIELDS, rows=[(*keys[0], "graded", points, "")], unique=KEYS)

    assert stored() == [(*keys[0], "graded", Decimal(2), "")]


def test_a_row_that_a_constraint_refuses_stores_none_of_them(keys):
    rows = [(*keys[0], "graded", Decimal(1), ""), (*keys[1], "graded", None, "")]

    with pytest.raises(IntegrityError), transaction.atomic():
        upsert_rows(model=Mark, fields=FIELDS, rows=rows, unique=KEYS)

    assert stored() == []


def test_one_and_three_rows_take_as_many_queries(keys):
    counts = [
        (
            count_queries(
                insert_rows, model=Mark, fields=FIELDS, rows=[(*key, "graded", Decimal(1), "") for key in some]
            ),
            count_queries(
                upsert_rows,
                model=Mark,
                fields=FIELDS,
                rows=[(*key, "graded", Decimal(2), "") for key in some],
                unique=KEYS,
            ),
        )
        for some in (keys[:1], keys[1:])
    ]

    assert counts[0] == counts[1]


def test_no_row_takes_no_query(keys):
    insert = count_queries(insert_rows, model=Mark, fields=FIELDS, rows=[])
    upsert = count_queries(upsert_rows, model=Mark, fields=FIELDS, rows=[], unique=KEYS)

    assert (insert, upsert) == (0, 0)
