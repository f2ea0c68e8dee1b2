# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Checking and confirming cost the same number of queries whatever the files hold, and few for each file."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laureats.jury_sheets import confirm_jury_sheets
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
MOST_A_FILE = 30


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


def count_queries(edition, files):
    with CaptureQueriesContext(
        connection,
    ) as checking:
        plan = check(edition, *files, juror=None, clearing=True, stale=True)
    with CaptureQueriesContext(connection) as confirming:
        confirm_jury_sheets(plan=plan, author=SECRETARIAT)
    return len(checking), len(confirming)


@pytest.mark.parametrize("count", [1, 2])
def test_one_and_three_rows_take_as_many_queries(edition, count):
    files = make_files(edition, references=[BREST], count=count)
    one = count_queries(edition, files)
    edition.candidatures.first().marks.all().delete()
    edition.candidatures.first().opinions.all().delete()

    three = count_queries(edition, make_files(edition, references=REFERENCES[1:], count=count))

    assert three == one


def test_a_file_takes_few_queries_more(edition):
    one = count_queries(edition, make_files(edition, references=[BREST], count=1))
    two = count_queries(edition, make_files(edition, references=[NEVERS], count=2))

    assert [most <= MOST_A_FILE for most in one] == [True, True]
    assert [more - first <= 10 for first, more in zip(one, two, strict=True)] == [True, True]
