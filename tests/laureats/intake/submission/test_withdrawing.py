# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from laureats.faults import Refused
from laureats.intake.submission.withdrawing import REOPENED_A_DAY, ask_to_withdraw, reopen_file, withdraw_file
from laureats.models import CandidatureMail
from tests.laureats.intake.factories import make_link
from tests.laureats.intake.submission.files import list_events, make_ready_file

pytestmark = pytest.mark.django_db
SNAPSHOT = {"snapshot_name": "Angoulême", "snapshot_kind": "commune"}


def withdraw(candidature):
    return withdraw_file(candidature, reason="Pas le temps", author_name="Camille Martin")


def test_a_file_is_withdrawn_once_and_its_people_told():
    candidature = make_ready_file()
    make_link(candidature, role="colleague", secret="alix", email="alix@angouleme.example")

    assert (withdraw(candidature), withdraw(candidature)) == (True, False)

    candidature.refresh_from_db()
    assert (candidature.status, candidature.status_reason) == ("withdrawn", "Pas le temps")
    assert sorted(CandidatureMail.objects.values_list("kind", "recipient")) == [
        ("withdrawn", "alix@angouleme.example"),
        ("withdrawn", "camille@angouleme.example"),
    ]


@pytest.mark.parametrize(("submitted_at", "status"), [(None, "draft"), (timezone.now(), "submitted")])
def test_a_file_is_taken_up_again_as_it_was(submitted_at, status):
    candidature = make_ready_file(status=status, submitted_at=submitted_at)
    withdraw(candidature)

    assert reopen_file(candidature, author_name="Camille Martin")

    candidature.refresh_from_db()
    assert (candidature.status, candidature.withdrawn_at, candidature.status_reason) == (status, None, "")
    assert list_events(candidature) == ["withdrawn", "reopened"]


def test_a_closed_form_lets_withdraw_and_takes_nothing_up_again():
    candidature = make_ready_file(status="submitted", submitted_at=timezone.now())

    with time_machine.travel(timezone.now() + timedelta(days=11)):
        assert withdraw(candidature)
        with pytest.raises(Refused):
            reopen_file(candidature, author_name="Camille Martin")


def test_an_examined_file_asks_the_secretariat(settings):
    settings.CANDIDATES_REPLY_TO = "secretariat@label.example"
    candidature = make_ready_file(status="eligible", **SNAPSHOT)

    with pytest.raises(Refused):
        withdraw(candidature)
    for _time in range(2):
        ask_to_withdraw(candidature, reason="Pas le temps", author_name="Camille Martin")

    candidature.refresh_from_db()
    assert candidature.status == "eligible"
    assert list(CandidatureMail.objects.values_list("kind", "recipient")) == [
        ("withdrawal_asked", "secretariat@label.example")
    ]


def test_a_sealed_edition_withdraws_nothing():
    candidature = make_ready_file(status="submitted", submitted_at=timezone.now())
    candidature.edition.sealed_at = timezone.now()
    candidature.edition.save()

    with pytest.raises(Refused):
        withdraw(candidature)

    candidature.refresh_from_db()
    assert candidature.status == "submitted"


def test_a_file_is_taken_up_again_so_many_times_a_day():
    candidature = make_ready_file()
    for _number in range(REOPENED_A_DAY):
        withdraw(candidature)
        reopen_file(candidature, author_name="Camille Martin")
    withdraw(candidature)

    with pytest.raises(Refused) as refusal:
        reopen_file(candidature, author_name="Camille Martin")

    assert [fault.code for fault in refusal.value.faults] == ["too_many"]
    with time_machine.travel(timezone.now() + timedelta(days=1, minutes=1)):
        assert reopen_file(candidature, author_name="Camille Martin")
