# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of an edition as the jury deliberates on them."""

import pytest

from laureats.deliberation.deferring import defer_file
from laureats.deliberation.queries import read_deliberation
from laureats.deliberation.ranking import Rank
from laureats.models import Mark
from tests.laureats.palmares.factories import ADA, count_queries, decide, make_decided_edition, make_edition

pytestmark = pytest.mark.django_db

ALBI, BOE, CAHORS = "2026-0001", "2026-0002", "2026-0003"


def test_files_come_by_total_with_their_rank_decision_and_deferral():
    edition = make_edition(files=[("Albi", "2", "1"), ("Boé", "4", "2"), ("Cahors", "4", "2")])
    Mark.objects.filter(candidature__reference=ALBI).delete()
    decide(edition, **{ALBI: {"awarded_level": ""}})
    defer_file(edition=edition, reference=BOE, reason="Une pièce manque.", author=ADA)

    files = read_deliberation(edition).files

    assert [
        (file.reference, file.rank, file.status.state, bool(file.deferral), file.last_change > 0) for file in files
    ] == [
        (BOE, Rank(place=1, equals=(CAHORS,)), "decided", True, True),
        (CAHORS, Rank(place=1, equals=(BOE,)), "decided", False, True),
        (ALBI, None, "none", False, False),
    ]


def test_some_files_alone_can_be_read():
    edition = make_decided_edition()

    assert [file.reference for file in read_deliberation(edition, references=[BOE]).files] == [BOE]


@pytest.mark.parametrize("size", [1, 3])
def test_reading_costs_the_same_whatever_the_number_of_files(size):
    edition = make_decided_edition(files=[(f"Bourg-{number}", "4", "2") for number in range(size)])
    edition.mentions.create(code="total", name="Meilleure note totale")

    assert count_queries(read_deliberation, edition=edition) == 18
