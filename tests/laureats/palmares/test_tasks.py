# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the worker finds in its queue, and what it does with it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django_tasks_db.models import DBTaskResult

from laureats.models import Award
from laureats.palmares.releasing import release_palmares
from laureats.palmares.scheduling import schedule_release
from laureats.palmares.tasks import list_moments, run_what_is_due
from tests.laureats.palmares.factories import (
    ADA,
    FUTURE,
    list_awards,
    make_decided_edition,
    make_overdue_edition,
    make_scheduled_edition,
)

pytestmark = pytest.mark.django_db
PARIS = ZoneInfo("Europe/Paris")
WAITING = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def worker(settings):
    settings.TASKS = WAITING


def queued():
    return list(DBTaskResult.objects.order_by("-run_after").values_list("run_after", flat=True))


def test_a_release_is_queued_for_its_hour_after_the_commit(worker, django_capture_on_commit_callbacks):
    edition = make_decided_edition()

    with django_capture_on_commit_callbacks(execute=True):
        release_palmares(edition=edition, author=ADA)
        before = queued()

    assert (before, queued()[0]) == ([], FUTURE)


def test_a_release_put_off_is_queued_for_its_new_hour(worker, django_capture_on_commit_callbacks):
    edition = make_scheduled_edition()
    later = FUTURE + timedelta(minutes=30)

    with django_capture_on_commit_callbacks(execute=True):
        schedule_release(edition=edition, at=later, author=ADA)

    assert queued()[0] == later


def test_tasks_that_cannot_wait_leave_it_to_the_timer(django_capture_on_commit_callbacks):
    edition = make_decided_edition()

    with django_capture_on_commit_callbacks(execute=True):
        release_palmares(edition=edition, author=ADA)

    assert (queued(), Award.objects.count()) == ([], 0)


def test_the_task_publishes_what_is_due_and_once():
    edition = make_overdue_edition()

    for _task in range(2):
        run_what_is_due.call()

    assert list_awards(edition) == [("Albi", "2"), ("Boé", "1")]


def test_a_task_whose_hour_was_put_off_does_nothing():
    make_scheduled_edition()

    run_what_is_due.call()

    assert Award.objects.count() == 0


def test_a_rehearsal_is_queued_for_the_beginning_of_each_day_of_the_last_week():
    results_at = datetime(2026, 11, 18, 18, tzinfo=PARIS)

    moments = list_moments(results_at, now=datetime(2026, 11, 15, 12, tzinfo=PARIS))

    days = [datetime(2026, 11, day, 0, 5, tzinfo=PARIS) for day in (16, 17, 18)]
    assert moments == [*days, results_at]
