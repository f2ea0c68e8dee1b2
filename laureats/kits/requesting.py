# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking for kits: after a release, after a correction, by a button. Tasks make them, one award each."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django_tasks import default_task_backend

from core.after_commit import after_commit
from label.models import Edition
from laureats.kits.queries import awards_with_artwork
from laureats.kits.storing import drop_archives
from laureats.models import Award, Erratum, Kit
from laureats.palmares.releasing import Release


@transaction.atomic
def request_kits(awards: Iterable[Award]) -> int:
    """Have the kits of these awards made, once the transaction is sure. What the public takes meanwhile stays.

    Return how many were asked for.
    """
    now = timezone.now()
    rows = [Kit(award=award, requested_at=now) for award in awards]
    Kit.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["award"], update_fields=["requested_at", "failure"]
    )
    if rows:
        queue_builds()
    return len(rows)


def queue_builds() -> None:
    """Queue, once the transaction is sure, what hands each waiting kit over to a worker.

    Where tasks cannot wait, nothing is queued: no release and no button takes as long as all its kits. There,
    `build_kits` makes them, and so does the desk's page, some at a time.
    """
    from laureats.kits.tasks import queue_waiting_kits  # The task asks for kits itself.

    if default_task_backend.supports_defer:
        after_commit(queue_waiting_kits.enqueue)


def request_after_release(release: Release) -> None:
    """A step of the release: its awards are frozen and its pages published, but not public yet."""
    request_kits(awards_with_artwork().filter(edition=release.edition))


def request_after_correction(edition: Edition) -> None:
    """A step of every correction: what tells the corrected award otherwise is no longer handed out."""
    awards = awards_with_artwork().filter(edition=edition)
    later = Erratum.objects.filter(award=OuterRef("award"), published_at__gte=OuterRef("requested_at"))
    outdated = Kit.objects.filter(Exists(later), award__edition=edition)
    keys = list(outdated.values_list("award_id", flat=True))
    drop_archives(outdated)
    request_kits(awards.filter(Q(kit=None) | Q(pk__in=keys)))
