# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The workbooks of a whole jury are imported together: each costs a fixed, small number of queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laureats.jury_sheets import confirm_jury_sheets
from laureats.models import Mark
from tests.factories import JurySeatFactory
from tests.laureats.jury_sheets.factories import BREST, NEVERS, SECRETARIAT, check, make_export, make_sent

MOST_A_FILE = 30


@pytest.fixture
def jury(edition):
    """Return the codes of nine jurors."""
    return [JurySeatFactory(edition=edition, code=f"juror{number}").code for number in range(9)]


def make_files(edition, jurors):
    return [
        make_sent(
            make_export(edition, juror=juror),
            marks={BREST: [4, 2], NEVERS: [1, "NA"]},
            opinions={BREST: "Bien."},
            name=f"{juror}.ods",
        )
        for juror in jurors
    ]


def count_queries(edition, files):
    with CaptureQueriesContext(connection) as checking:
        plan = check(edition, *files, juror=None)
    with CaptureQueriesContext(connection) as confirming:
        confirm_jury_sheets(plan=plan, author=SECRETARIAT)
    return len(checking), len(confirming)


def test_each_file_takes_one_query_to_check_and_one_to_confirm(edition, jury):
    three = count_queries(edition, make_files(edition, jury[:3]))
    six = count_queries(edition, make_files(edition, jury[3:]))

    assert [more - less for less, more in zip(three, six, strict=True)] == [3, 3]
    assert Mark.objects.count() == 9 * 4


@pytest.mark.parametrize("count", [3, 6])
def test_files_of_a_batch_take_few_queries_each(edition, jury, count):
    checking, confirming = count_queries(edition, make_files(edition, jury[:count]))

    assert checking + confirming <= MOST_A_FILE * count
