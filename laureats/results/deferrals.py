# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files that wait for a later decision while the others go out."""

from label.models import Edition
from laureats.models import Deferral


def list_deferred(edition: Edition) -> frozenset[str]:
    """Return the references of the files that are deferred now, in one query."""
    deferrals = Deferral.objects.filter(candidature__edition=edition, ended_at=None).order_by()
    return frozenset(deferrals.values_list("candidature__reference", flat=True))
