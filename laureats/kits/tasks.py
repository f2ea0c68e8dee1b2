# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tasks that make kits: one an award, safe to run twice."""

from django_tasks import task

from laureats.kits.building import build_waiting_kit
from laureats.kits.queries import waiting_kits


@task()
def queue_waiting_kits() -> None:
    """Hand each waiting kit over to a worker. One that is handed over twice is made once."""
    for award_id in waiting_kits().values_list("award_id", flat=True):
        make_kit.enqueue(award_id)


@task()
def make_kit(award_id: int) -> None:
    build_waiting_kit(award_id)
