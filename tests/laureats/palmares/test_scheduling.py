# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The hour of a release: set, moved, held, or now; each deed leaves its line in the journal."""

from datetime import timedelta

import pytest
from django.utils import timezone

from label.models import Edition
from laureats.faults import Refused
from laureats.models import Award, Palmares, ReleaseEvent
from laureats.palmares.due import release_due
from laureats.palmares.scheduling import check_hour_stands, hold_release, release_at, schedule_release
from laureats.palmares.sealing import seal_palmares, unseal_palmares
from tests.laureats.palmares.factories import (
    ADA,
    FUTURE,
    PAST,
    list_events,
    make_decided_edition,
    make_overdue_edition,
    make_released_edition,
    make_scheduled_edition,
    make_sealed_edition,
)

pytestmark = pytest.mark.django_db

LATER = FUTURE + timedelta(minutes=30)
SEALED, SCHEDULED = ("sealed", "Ada", ""), ("scheduled", "Ada", "")


def refused_codes(deed, **arguments):
    with pytest.raises(Refused) as refusal:
        deed(author=ADA, **arguments)
    return [fault.code for fault in refusal.value.faults]


def stands(edition):
    return Edition.objects.values_list("results_at", "palmares__release_scheduled").get(pk=edition.pk)


def test_the_seal_and_its_end_are_written_with_their_fingerprint():
    edition = make_sealed_edition()
    fingerprint = edition.palmares.fingerprint

    unseal_palmares(edition=edition, reason=" Une coquille. ", author=ADA)

    assert list_events(edition) == [SEALED, ("unsealed", "Ada", "Une coquille.")]
    assert set(ReleaseEvent.objects.values_list("fingerprint", flat=True)) == {fingerprint}


def test_sealing_again_writes_nothing():
    edition = make_sealed_edition()

    seal_palmares(edition=edition, author=ADA)

    assert list_events(edition) == [SEALED]


def test_an_hour_seals_and_schedules():
    edition = make_decided_edition(results_at=None)

    schedule_release(edition=edition, at=FUTURE, author=ADA)

    assert (stands(edition), list_events(edition)) == ((FUTURE, True), [SEALED, SCHEDULED])
    assert ReleaseEvent.objects.first().results_at == FUTURE


@pytest.mark.parametrize("at", [LATER, FUTURE - timedelta(hours=1)])
def test_a_scheduled_release_moves_later_or_sooner_with_its_reason(at):
    edition = make_scheduled_edition()

    schedule_release(edition=edition, at=at, author=ADA, reason="Retard de séance.")

    assert (stands(edition), list_events(edition)[-1]) == ((at, True), ("postponed", "Ada", "Retard de séance."))
    assert ReleaseEvent.objects.first().results_at == at


def test_the_same_hour_again_changes_nothing():
    edition = make_scheduled_edition()

    schedule_release(edition=edition, at=FUTURE, author=ADA)

    assert list_events(edition) == [SEALED, SCHEDULED]


def test_a_past_hour_is_no_schedule():
    edition = make_scheduled_edition()

    assert refused_codes(schedule_release, edition=edition, at=PAST) == ["past_hour"]
    assert stands(edition) == (FUTURE, True)


def test_a_held_release_leaves_at_no_hour_and_keeps_its_seal():
    edition = make_overdue_edition()

    hold_release(edition=edition, author=ADA, reason="Panne de salle.")

    assert (release_due().released, Award.objects.count()) == ((), 0)
    assert (stands(edition), Palmares.objects.count()) == ((PAST, False), 1)
    assert list_events(edition)[-1] == ("held", "Ada", "Panne de salle.")


def test_a_held_release_is_scheduled_again_by_an_hour():
    edition = make_scheduled_edition()
    hold_release(edition=edition, author=ADA)

    schedule_release(edition=edition, at=LATER, author=ADA)

    assert (stands(edition), list_events(edition)[-1]) == ((LATER, True), SCHEDULED)


@pytest.mark.parametrize(
    ("make", "code"), [(make_sealed_edition, "not_scheduled"), (make_released_edition, "released")]
)
def test_what_is_not_scheduled_cannot_be_held(make, code):
    assert refused_codes(hold_release, edition=make()) == [code]


def test_a_public_edition_has_no_other_hour():
    edition = make_released_edition()

    assert refused_codes(schedule_release, edition=edition, at=FUTURE) == ["released"]
    assert Edition.objects.get().results_at == PAST


def test_a_release_now_is_written_without_a_move():
    edition = make_scheduled_edition()

    release_at(edition=edition, at=timezone.now(), author=ADA)

    assert list_events(edition) == [SEALED, SCHEDULED, ("released", "Ada", "")]


def test_an_hour_that_moved_meanwhile_is_told():
    edition = make_scheduled_edition()

    assert refused_codes(lambda author: check_hour_stands(PAST, edition=edition)) == ["hour_moved"]
