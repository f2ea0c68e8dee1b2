# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which editions have a desk, and where each stands."""

from typing import cast

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.models import Mark

STATES = {
    "planned": _("planned"),
    "open": _("open to candidatures"),
    "closed": _("closed to candidatures"),
    "jury": _("with the jury"),
    "sealed": _("sealed"),
    "released": _("public"),
}


def desk_editions() -> QuerySet[Edition]:
    """Return the editions that are run here: those known from public sources alone were never sealed."""
    with_marks = Exists(Mark.objects.filter(candidature__edition=OuterRef("pk")))
    return Edition.objects.exclude(sealed_at=None, released_at__isnull=False).annotate(has_marks=with_marks)


def edition_state(edition: Edition) -> str:
    """Return planned, open, closed, jury, sealed or released, from the dates and what has happened.

    The edition comes from `desk_editions`, which tells whether it has marks.
    """
    if edition.is_released:
        return "released"
    if edition.is_sealed:
        return "sealed"
    today = timezone.localdate()
    if edition.opens_on and today < edition.opens_on:
        return "planned"
    if edition.closes_on and today <= edition.closes_on:
        return "open"
    return "jury" if getattr(edition, "has_marks", False) else "closed"


def state_name(edition: Edition) -> str:
    return str(cast("str | Promise", STATES[edition_state(edition)]))
