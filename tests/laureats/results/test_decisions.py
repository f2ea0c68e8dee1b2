# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a decision stands, as marks, recusals and grid move."""

import pytest

from label.models import Level
from laureats.models import Mark, Recusal
from tests.laureats.palmares.factories import decide, give_points, list_states, make_decided_edition, make_edition

pytestmark = pytest.mark.django_db

ALBI = "2026-0001"


@pytest.fixture
def decided():
    return make_decided_edition(files=[("Albi", "4", "2")])


def test_a_file_is_undecided_at_first():
    assert list_states(make_edition(files=[("Albi", "4", "2")])) == {ALBI: ("none", None)}


def test_a_decided_file_tells_its_level(decided):
    assert list_states(decided) == {ALBI: ("decided", "2")}


def test_no_label_is_a_decision():
    assert list_states(make_decided_edition(files=[("Albi", "0.5", None)])) == {ALBI: ("decided", None)}


def test_marks_that_move_the_computed_level_send_the_file_back(decided):
    give_points(decided, ALBI, "2")

    assert list_states(decided) == {ALBI: ("to_review", "2")}


def test_marks_that_move_no_level_leave_the_decision(decided):
    give_points(decided, ALBI, "5")

    assert list_states(decided) == {ALBI: ("decided", "2")}


def test_a_file_that_becomes_incomplete_goes_back(decided):
    Mark.objects.all().delete()

    assert list_states(decided) == {ALBI: ("to_review", "2")}


def test_an_unlabelled_file_that_becomes_incomplete_goes_back():
    edition = make_decided_edition(files=[("Albi", "0.5", None)])
    Mark.objects.all().delete()

    assert list_states(edition) == {ALBI: ("to_review", None)}


def test_a_recusal_sends_the_file_back(decided):
    Recusal.objects.create(seat=decided.seats.get(), candidature=decided.candidatures.get())

    assert list_states(decided) == {ALBI: ("to_review", "2")}


def test_a_grid_that_moves_the_level_sends_the_file_back(decided):
    Level.objects.filter(code="2").update(min_total="90")

    assert list_states(decided) == {ALBI: ("to_review", "2")}


def test_deciding_again_settles(decided):
    give_points(decided, ALBI, "2")

    decide(decided)

    assert list_states(decided) == {ALBI: ("decided", "1")}


def test_confirming_the_same_level_against_the_marks_settles(decided):
    give_points(decided, ALBI, "2")

    decide(decided, **{ALBI: {"awarded_level": "2", "reason": "Le jury maintient."}})

    assert list_states(decided) == {ALBI: ("decided", "2")}


def test_an_incomplete_file_decided_with_a_reason_stays_decided():
    edition = make_edition(files=[("Albi", "4", "2")])
    Mark.objects.all().delete()

    decide(edition, **{ALBI: {"awarded_level": "1", "reason": "Visite sur place."}})

    assert list_states(edition) == {ALBI: ("decided", "1")}
