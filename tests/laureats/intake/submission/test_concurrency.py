# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two people press the same button at the same time, on a database that locks rows."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from django.db import connection, transaction

from laureats.intake.events import Kind, note_event
from laureats.intake.examining import lock_file
from laureats.intake.gate import lock_open_file
from laureats.intake.submission.people import save_people
from laureats.intake.submission.submitting import submit_file
from laureats.models import CandidatureMail
from tests.laureats.intake.submission.files import list_events, make_ready_file

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]


def run_twice(deed):
    def run(number):
        try:
            return deed(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(run, range(2)))


def test_a_file_sent_by_two_at_once_is_sent_once():
    candidature = make_ready_file()

    outcomes = run_twice(lambda _number: submit_file(candidature, consent="Oui", author_name="Camille"))

    assert sorted(outcomes) == [False, True]
    assert list_events(candidature).count("submitted") == 1
    assert CandidatureMail.objects.filter(kind="receipt").count() == 1


def test_of_two_who_name_people_at_once_the_second_is_told():
    candidature = make_ready_file()

    def save(number):
        values = {"referent_name": f"Personne {number}"}
        return save_people(candidature, values=values, seen_version=0, author_name="Camille").conflicts

    outcomes = run_twice(save)

    candidature.refresh_from_db()
    assert sorted(map(len, outcomes)) == [0, 1]
    assert [conflicts for conflicts in outcomes if conflicts] == [{"referent_name": candidature.referent_name}]


def test_a_candidate_and_the_secretariat_on_one_file_wait_for_each_other_in_turn():
    candidature = make_ready_file(status="submitted")
    is_locked = Event()

    def write(_number):
        with transaction.atomic():
            locked = lock_open_file(candidature)
            is_locked.set()
            # The secretariat has the edition by now, and waits for the file.
            sleep(1)
            note_event(candidature=locked, kind=Kind.CHANGED, author_name="Camille")

    def examine(_number):
        is_locked.wait(10)
        with transaction.atomic():
            lock_file(candidature)

    run_twice(lambda number: (write, examine)[number](number))

    assert list_events(candidature) == ["changed"]
