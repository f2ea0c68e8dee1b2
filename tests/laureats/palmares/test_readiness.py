# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands in the way of a seal, named file by file."""

import pytest

from label.models import Domain
from laureats.models import Candidature
from laureats.palmares.sealing import find_obstacles
from tests.laureats.palmares.factories import (
    decide,
    give_points,
    make_decided_edition,
    make_edition,
    undecide,
)

pytestmark = pytest.mark.django_db


def obstacles_of(edition):
    """Return the code of each obstacle, and the words of its message that name a file or a domain."""
    names = {"2026-0001", "2026-0002", "2026-0003", "Albi", "Boé", "Cahors", "STR"}
    return [
        (fault.code, sorted(names & set(fault.message.replace(":", " ").replace(",", " ").split())))
        for fault in find_obstacles(edition)
    ]


def test_a_decided_edition_has_none():
    assert obstacles_of(make_decided_edition()) == []


def test_every_undecided_file_is_named():
    edition = make_decided_edition()
    undecide(edition, "2026-0001")
    undecide(edition, "2026-0003")

    assert obstacles_of(edition) == [
        ("undecided", ["2026-0001", "Albi"]),
        ("undecided", ["2026-0003", "Cahors"]),
    ]


def test_a_grid_that_is_not_wholly_known_is_named():
    edition = make_decided_edition()
    edition.levels.create(code="3", name="Niveau 3", sort_order=2)

    assert obstacles_of(edition) == [("grid_missing", [])]


def test_an_opinion_alone_decides_nothing():
    edition = make_edition(files=[("Albi", "4", "2")])
    decide(edition, **{"2026-0001": {"awarded_level": "", "opinion": "Un beau dossier."}})

    assert obstacles_of(edition) == [("undecided", ["2026-0001", "Albi"])]


def test_files_whose_level_has_moved_are_named():
    edition = make_decided_edition()
    give_points(edition, "2026-0002", "5")

    assert obstacles_of(edition) == [("to_review", ["2026-0002", "Boé"])]


@pytest.mark.parametrize("status", ["draft", "submitted", "refused", "withdrawn"])
def test_files_that_are_not_eligible_ask_for_nothing(status):
    edition = make_decided_edition()
    undecide(edition, "2026-0001")
    Candidature.objects.filter(reference="2026-0001").update(status=status)

    assert obstacles_of(edition) == []


def test_an_edition_without_eligible_file_cannot_be_sealed():
    edition = make_edition(files=[])

    assert obstacles_of(edition) == [("no_candidature", [])]


def test_marks_that_count_nowhere_are_told():
    edition = make_edition(files=[("Albi", "4", "2")])
    Domain.objects.update(weight=None)
    decide(edition, **{"2026-0001": {"awarded_level": "2", "reason": "Séance du jury."}})

    assert obstacles_of(edition) == [("uncounted_marks", ["STR"])]
