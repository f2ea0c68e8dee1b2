# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Checking and confirming cost the same number of queries whatever the files hold, and few for each file."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laureats.jury_sheets import confirm_jury_sheets
from laureats.models import Mark, Opinion
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    PARIS,
    SECRETARIAT,
    check,
    give_mark,
    give_opinion,
    make_export,
    make_sent,
)

REFERENCES = [BREST, NEVERS, PARIS]
# Checking and confirming together.
MOST_A_FILE = 40
MOST_MORE = 10
# Savepoints and cursors are named anew each time.
PASSING_NAME = re.compile(r'"(s[0-9]+_x[0-9]+|_django_curs_\w+)"')


def make_files(edition, *, references, count):
    """Return as many workbooks of one juror each, every one with a created, a changed and a cleared mark a row."""
    for reference in references:
        give_mark(edition, reference, "STR-1", "1")
        give_mark(edition, reference, "STR-2", "1")
        give_opinion(edition, reference, "Ancien.")
    jurors = ["gonnu", "aime"][:count]
    known = {reference: {"STR-1": "1", "STR-2": "1"} for reference in references}
    opinions = dict.fromkeys(references, "Ancien.")
    exports = {juror: make_export(edition, juror=juror, marks=known, opinions=opinions) for juror in jurors}
    return [
        make_sent(
            exports[juror],
            marks={reference: [4, None] for reference in references},
            opinions=dict.fromkeys(references, "Nouveau."),
            name=f"{juror}.ods",
        )
        for juror in jurors
    ]


def name_queries(deed):
    """Return what a deed returns, and the first words of each query: a count alone would not tell which one is new."""
    connection.queries_log.clear()  # a full log would cut the list short
    with CaptureQueriesContext(connection) as queries:
        result = deed()
    return result, [" ".join(query["sql"].split()[:3]) for query in queries]


def list_queries(edition, *, references, count=1):
    """Return the queries of checking and of confirming files about these candidatures, which hold nothing before."""
    Mark.objects.all().delete()
    Opinion.objects.all().delete()
    files = make_files(edition, references=references, count=count)
    plan, checking = name_queries(lambda: check(edition, *files, juror=None, clearing=True, stale=True))
    _imports, confirming = name_queries(lambda: confirm_jury_sheets(plan=plan, author=SECRETARIAT))
    return [PASSING_NAME.sub("", query) for query in (*checking, "CONFIRM", *confirming)]


@pytest.fixture
def used_edition(edition):
    """Return an edition into which files came before: what a process reads once and for all is read."""
    list_queries(edition, references=[PARIS], count=2)
    return edition


@pytest.mark.parametrize("count", [1, 2])
def test_one_and_three_rows_take_as_many_queries(used_edition, count):
    one = list_queries(used_edition, references=[BREST], count=count)
    three = list_queries(used_edition, references=REFERENCES, count=count)

    assert three == one


def test_a_file_takes_few_queries_more(used_edition):
    one = list_queries(used_edition, references=[BREST], count=1)
    two = list_queries(used_edition, references=[NEVERS], count=2)

    assert (len(one) <= MOST_A_FILE, len(two) - len(one) <= MOST_MORE) == (True, True), (one, two)
