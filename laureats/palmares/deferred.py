# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files put off: the seal and the release go without them, and a complement publishes them later."""

from label.models import Edition
from laureats.models import Deferral


def deferred_references(edition: Edition) -> set[str]:
    """Return the references of the files whose deferral is still open."""
    still_open = Deferral.objects.filter(candidature__edition=edition, ended_at=None)
    return set(still_open.values_list("candidature__reference", flat=True))
