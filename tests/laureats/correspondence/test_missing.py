# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.correspondence.missing import MissingMarks, list_missing
from tests.laureats.correspondence.factories import seat_of
from tests.laureats.jury_sheets.factories import check, give_mark, make_grid, recuse

pytestmark = pytest.mark.django_db


def missing(reference, body, *criteria):
    return MissingMarks(reference=reference, body=body, criteria=list(criteria))


def test_a_juror_owes_every_mark_not_given_nor_recused(edition):
    give_mark(edition, "2026-0001", "STR-1", 3)
    recuse(edition, "2026-0002")

    assert list_missing(seat=seat_of(edition)) == [
        missing("2026-0001", "Brest", "STR-2"),
        missing("2026-0003", "Paris", "STR-1", "STR-2"),
    ]


def test_marks_of_others_are_not_owed(edition):
    for reference in ("2026-0001", "2026-0002", "2026-0003"):
        for criterion in ("STR-1", "STR-2"):
            give_mark(edition, reference, criterion, 3)

    assert list_missing(seat=seat_of(edition)) == []
    assert len(list_missing(seat=seat_of(edition, "aime"))) == 3


def test_a_candidature_that_is_not_eligible_asks_for_nothing(edition):
    edition.candidatures.exclude(reference="2026-0001").update(status="withdrawn")

    assert list_missing(seat=seat_of(edition)) == [missing("2026-0001", "Brest", "STR-1", "STR-2")]


def test_what_a_file_brings_is_owed_no_more(edition):
    plan = check(edition, make_grid(["2026-0001", "5", "NA"], ["2026-0002", "", "3"]))

    assert list_missing(seat=seat_of(edition), marks=plan.marks) == [
        missing("2026-0002", "Nevers", "STR-1"),
        missing("2026-0003", "Paris", "STR-1", "STR-2"),
    ]
