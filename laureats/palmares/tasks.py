# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the worker does at its hour, where there is a worker that can wait.

A task knows no edition and no hour: it runs what is due when it starts. One whose hour was put off finds nothing to do.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import partial

from django.utils import timezone
from django_tasks import default_task_backend, task

from core.after_commit import after_commit
from label.models import Edition

LAST_WEEK = timedelta(days=7)
# Rehearsals are once a calendar day, at the beginning of it: a fault leaves the day to be mended.
REHEARSED_AT = time(0, 5)


@task()
def run_what_is_due() -> None:
    # The release queues this task.
    from laureats.palmares.due import run_due

    run_due()


def queue_what_comes(edition: Edition) -> None:
    """Queue, once the transaction is sure, the release at its hour and a rehearsal each day of the week before.

    Nothing is queued where tasks cannot wait: there, a timer alone runs `release_due`.
    """
    results_at = Edition.objects.values_list("results_at", flat=True).get(pk=edition.pk)
    if results_at is None or not default_task_backend.supports_defer:
        return
    for moment in list_moments(results_at, now=timezone.now()):
        after_commit(partial(_queue, moment))


def list_moments(results_at: datetime, *, now: datetime) -> list[datetime]:
    """Return when something is to run between now and the release, which comes last."""
    return [*(moment for moment in _rehearsals(results_at) if now < moment < results_at), results_at]


def _rehearsals(results_at: datetime) -> Iterator[datetime]:
    last_day = timezone.localdate(results_at)
    for days in range(LAST_WEEK.days, -1, -1):
        yield timezone.make_aware(datetime.combine(last_day - timedelta(days=days), REHEARSED_AT))


def _queue(moment: datetime) -> None:
    run_what_is_due.using(run_after=moment).enqueue()
