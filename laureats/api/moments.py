# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When what is public of the results last changed, as dated events tell it."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max
from django.http import HttpRequest

from core.page_memory import remember
from label.models import Edition
from laureats.models.award import Complement, Erratum


def last_public_event(request: HttpRequest) -> datetime | None:
    """Return the moment of the last public release, erratum or complement: read once a minute, as answers are."""
    return remember(("api", "moment"), _read_last_event, request=request)


def _read_last_event() -> datetime | None:
    released = Edition.objects.released().order_by().values_list(Max("released_at"))
    errata = Erratum.objects.filter(award__edition__released_at__isnull=False)
    complements = Complement.objects.filter(palmares__edition__released_at__isnull=False)
    rows = released.union(
        errata.order_by().values_list(Max("published_at")),
        complements.order_by().values_list(Max("released_at")),
        all=True,
    )
    return max((moment for (moment,) in rows if moment is not None), default=None)


def moment_of(edition: Edition, *, errata: Iterable[Erratum]) -> datetime | None:
    """Return when an award of a released edition last changed: its release, or the last of its errata."""
    dated = [edition.released_at, *(erratum.published_at for erratum in errata)]
    return max((moment for moment in dated if moment is not None), default=None)
