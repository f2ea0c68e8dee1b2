# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of levels, whole."""

import pytest

from laureats.deliberation.deferring import defer_file
from laureats.models import Mark
from laureats.results import list_results
from tests.factories import JurySeatFactory
from tests.laureats.palmares.factories import (
    ADA,
    count_queries,
    decide,
    give_points,
    make_decided_edition,
    make_edition,
)

pytestmark = pytest.mark.django_db

COMPLETE = {
    "profile": None,
    "status": "complete",
    "missing": [],
}


def test_every_eligible_file_is_listed_by_reference():
    edition = make_edition()
    Mark.objects.filter(candidature__reference="2026-0003").delete()
    decide(
        edition,
        **{
            "2026-0002": {"awarded_level": ""},
            "2026-0003": {"awarded_level": "aucun", "reason": "Dossier vide."},
        },
    )

    assert list_results(edition) == [
        COMPLETE
        | {
            "reference": "2026-0001",
            "territory": "Albi",
            "domains": {"STR": "80.00"},
            "total": "80.00",
            "computed_level": "2",
            "decision": "decided",
            "awarded_level": "2",
            "next_level": None,
            "without_juror": {"gonnu": "incomplete"},
        },
        COMPLETE
        | {
            "reference": "2026-0002",
            "territory": "Boé",
            "domains": {"STR": "40.00"},
            "total": "40.00",
            "computed_level": "1",
            "decision": "none",
            "awarded_level": None,
            "next_level": {"code": "2", "total_short": "20.00", "domains_short": {}},
            "without_juror": {"gonnu": "incomplete"},
        },
        {
            "reference": "2026-0003",
            "territory": "Cahors",
            "profile": None,
            "status": "incomplete",
            "domains": {},
            "total": None,
            "computed_level": None,
            "decision": "decided",
            "awarded_level": None,
            "missing": [["gonnu", "STR-1"]],
            "next_level": None,
            "without_juror": {},
        },
    ]


def test_a_file_to_review_is_told():
    edition = make_decided_edition(files=[("Albi", "4", "2")])
    give_points(edition, "2026-0001", "1")

    (document,) = list_results(edition)

    told = (document["decision"], document["awarded_level"], document["computed_level"])
    assert told == ("to_review", "2", "1")


def test_a_deferred_file_is_listed_like_any_other():
    edition = make_edition(files=[("Albi", "4", "2"), ("Boé", "2", "1")])
    before = list_results(edition)
    defer_file(edition=edition, reference="2026-0001", reason="Une pièce manque.", author=ADA)

    assert list_results(edition) == before


@pytest.mark.parametrize("size", [1, 30])
def test_listing_costs_the_same_whatever_the_size(size):
    edition = make_edition(files=[(f"Bourg-{number}", "4", "2") for number in range(size)])
    JurySeatFactory.create_batch(3, edition=edition)
    decide(edition, **{f"2026-{number:04}": {"awarded_level": "2"} for number in range(1, size + 1)})

    assert count_queries(list_results, edition=edition) == 10
