# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A seat ends with its marks kept or excluded, and opens again."""

import pytest
from django.utils import timezone

from label.models import Edition
from laureats.correspondence.links import find_link
from laureats.faults import Refused
from laureats.jurors.seats import end_seat_excluding_marks, end_seat_keeping_marks, find_seat_effects, reopen_seat
from laureats.jury_sheets.effects import LevelChange
from laureats.models import Mark, SeatChange
from laureats.results import compute_case, load_case
from tests.laureats.correspondence.factories import open_link, seat_of
from tests.laureats.jury_sheets.factories import BREST, SECRETARIAT, give_mark

pytestmark = pytest.mark.django_db
ENDINGS = {end_seat_keeping_marks: "ended-kept", end_seat_excluding_marks: "ended-excluded"}


def change(deed, edition, *, reason="Empêchement"):
    return deed(seat=seat_of(edition), reason=reason, author=SECRETARIAT)


def give_marks(edition):
    """Let Gonnu's marks alone hold Brest at level 2."""
    for criterion, mine, theirs in [("STR-1", 5, 2), ("STR-2", 3, 1)]:
        give_mark(edition, BREST, criterion, mine)
        give_mark(edition, BREST, criterion, theirs, juror="aime")


def level_of(edition):
    return compute_case(load_case(edition))[BREST].computed_level


def list_changes():
    rows = SeatChange.objects.order_by("pk")
    return list(rows.values_list("state_before", "state_after", "reason", "author_name"))


@pytest.mark.parametrize(("deed", "state"), ENDINGS.items())
def test_a_seat_ends_with_its_reason_and_author(deed, state, edition):
    change(deed, edition, reason=" Départ ")

    seat = seat_of(edition)
    assert (seat.state, seat.ended_reason) == (state, "Départ")
    assert list_changes() == [("active", state, "Départ", "Secrétariat")]


def test_a_seat_opens_again_and_the_way_back_stays_readable(edition):
    change(end_seat_keeping_marks, edition)

    change(reopen_seat, edition, reason="Retour")

    seat = seat_of(edition)
    assert (seat.state, seat.ended_reason) == ("active", "")
    assert [row[:3] for row in list_changes()] == [
        ("active", "ended-kept", "Empêchement"),
        ("ended-kept", "active", "Retour"),
    ]


@pytest.mark.parametrize(
    ("deed", "state", "after"),
    [
        (end_seat_keeping_marks, "ended-kept", []),
        (end_seat_excluding_marks, "ended-excluded", [LevelChange(reference=BREST, before="2", after="1")]),
    ],
)
def test_the_effect_on_levels_is_told_before_and_holds_after(deed, state, after, edition):
    give_marks(edition)

    told = find_seat_effects(seat=seat_of(edition), state=state)
    before = level_of(edition)
    change(deed, edition)

    assert told == after
    assert (before, level_of(edition)) == ("2", after[0].after if after else "2")


def test_marks_excluded_stay_on_record_and_count_again_when_the_seat_opens(edition):
    give_marks(edition)
    change(end_seat_excluding_marks, edition)
    kept = Mark.objects.count()

    change(reopen_seat, edition)

    assert (kept, level_of(edition)) == (4, "2")


def test_kept_marks_may_be_excluded_later(edition):
    change(end_seat_keeping_marks, edition)

    change(end_seat_excluding_marks, edition)

    assert seat_of(edition).state == "ended-excluded"


@pytest.mark.parametrize("deed", ENDINGS)
def test_the_personal_link_of_an_ended_seat_is_closed(deed, edition):
    secret = open_link(edition)

    change(deed, edition)

    assert find_link(secret) is None


@pytest.mark.parametrize(
    ("deed", "reason", "code"),
    [(end_seat_keeping_marks, " ", "reason_required"), (reopen_seat, "Retour", "unchanged")],
)
def test_a_change_without_reason_or_without_effect_is_refused(deed, reason, code, edition):
    with pytest.raises(Refused) as refusal:
        change(deed, edition, reason=reason)

    assert [fault.code for fault in refusal.value.faults] == [code]
    assert list_changes() == []


@pytest.mark.parametrize("deed", [*ENDINGS, reopen_seat])
def test_the_jury_of_a_sealed_edition_does_not_change(deed, edition):
    Edition.objects.update(sealed_at=timezone.now())

    with pytest.raises(Refused) as refusal:
        change(deed, edition)

    assert [fault.code for fault in refusal.value.faults] == ["frozen"]
    assert seat_of(edition).state == "active"
