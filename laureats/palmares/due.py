# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a timer or the worker runs: the scheduled releases whose hour has come."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.palmares.releasing import publish_sealed
from laureats.palmares.sealing import lock_edition


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReleases:
    """The codes of the editions published, and the faults of those that could not be, by code."""

    released: tuple[str, ...]
    refused: Mapping[str, tuple[Fault, ...]]


def release_due() -> DueReleases:
    """Publish every scheduled edition whose hour has come, each in its own transaction: one refused holds back none."""
    released: list[str] = []
    refused: dict[str, tuple[Fault, ...]] = {}
    for edition in _due_editions().order_by("results_at", "pk"):
        try:
            if _publish_if_due(edition):
                released.append(edition.code)
        except Refused as refusal:
            refused[edition.code] = refusal.faults
    return DueReleases(released=tuple(released), refused=refused)


@transaction.atomic
def _publish_if_due(edition: Edition) -> bool:
    """Look again once the edition is ours: meanwhile it may have been released, unsealed, or put off."""
    lock_edition(edition)
    return _due_editions().filter(pk=edition.pk).exists() and publish_sealed(edition)


def _due_editions() -> QuerySet[Edition]:
    return Edition.objects.filter(palmares__release_scheduled=True, released_at=None, results_at__lte=timezone.now())
