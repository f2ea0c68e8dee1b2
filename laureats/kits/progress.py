# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How far the making of kits is, and making them where no worker does."""

import time
from dataclasses import dataclass

from django.db.models import Count, Q

from label.models import Edition
from laureats.kits.building import build_waiting_kit
from laureats.kits.queries import IS_WAITING, awards_of_edition, waiting_kits
from laureats.kits.storing import sweep_archives
from laureats.models import Kit


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Awards by the state of their kit; `wanted` counts them all."""

    wanted: int
    made: int
    waiting: int
    failed: int

    @property
    def missing(self) -> int:
        """Return how many were never asked for."""
        return self.wanted - self.made - self.waiting - self.failed


def read_progress(edition: Edition) -> Progress:
    """Return how far the kits of an edition are, in one query beside that of hidden pages."""
    kits = Kit.objects.filter(award__in=awards_of_edition(edition).values("pk"))
    waits, failed = Q(failure="") & IS_WAITING, ~Q(failure="")
    counts = kits.aggregate(made=Count("pk", ~waits & ~failed), waiting=Count("pk", waits), failed=Count("pk", failed))
    return Progress(wanted=awards_of_edition(edition).count(), **counts)


def make_waiting_kits(*, edition: Edition | None = None, seconds: float | None = None) -> int:
    """Make the kits that wait, one after the other, and begin none after so many seconds. Return how many."""
    sweep_archives()
    kits = waiting_kits() if edition is None else waiting_kits().filter(award__edition=edition)
    start, made = time.monotonic(), 0
    for award_id in list(kits.values_list("award_id", flat=True)):
        if seconds is not None and time.monotonic() - start >= seconds:
            break
        made += build_waiting_kit(award_id)
    return made
