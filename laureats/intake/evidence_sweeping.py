# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Stored evidence that no row names: what processes that died on the way have left."""

from datetime import timedelta

from django.core.cache import cache
from django.utils import timezone

from laureats.intake.evidence import delete_unnamed
from laureats.private_files import list_old_files

_FOLDER = "evidence"
# No transaction lasts that long: what has no row by then never will.
_ORPHAN_AFTER = timedelta(days=1)
_ONE_DAY = 24 * 60 * 60


def sweep_evidence_once_a_day() -> None:
    """Sweep when nobody did today: timers come back every minute."""
    if cache.add(f"evidence-swept-{timezone.localdate()}", True, _ONE_DAY):  # A value, not a switch.
        sweep_evidence()


def sweep_evidence(*, older_than: timedelta = _ORPHAN_AFTER) -> None:
    delete_unnamed(list_old_files(_FOLDER, older_than=older_than))
