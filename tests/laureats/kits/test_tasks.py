# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.test import override_settings
from django_tasks_db.models import DBTaskResult

from laureats.kits.tasks import make_kit, queue_waiting_kits
from laureats.models import Kit
from tests.laureats.kits.factories import make_award, request

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_kits")]

WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def test_where_tasks_can_wait_a_request_queues_one_task(django_capture_on_commit_callbacks):
    award = make_award()

    with override_settings(TASKS=WORKER), django_capture_on_commit_callbacks(execute=True):
        request(award)

    assert [task.task_path for task in DBTaskResult.objects.all()] == ["laureats.kits.tasks.queue_waiting_kits"]


def test_each_waiting_kit_is_a_task_of_its_own():
    first = make_award()
    second = make_award("Boé", slug="boe", edition=first.edition, level=first.level)
    request(first, second)

    with override_settings(TASKS=WORKER):
        queue_waiting_kits.func()

    assert sorted(task.args_kwargs["args"] for task in DBTaskResult.objects.all()) == [[first.pk], [second.pk]]


def test_where_tasks_are_immediate_a_request_makes_nothing_by_itself(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        kit = request(make_award())

    assert kit.archive.name == ""


def test_the_task_makes_the_kit():
    award = make_award()
    request(award)

    make_kit.func(award.pk)

    assert Kit.objects.get().revision == 1
