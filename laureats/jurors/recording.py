# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From declared interests to recusals: the secretariat records what jurors declare."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from label.models import Edition, JurySeat
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.models import InterestDeclaration, Recusal
from laureats.palmares.sealing import lock_edition


def interests_to_record(edition: Edition) -> QuerySet[InterestDeclaration]:
    """Return the interests declared for which no recusal is recorded yet."""
    recorded = Recusal.objects.filter(seat=OuterRef("seat"), candidature=OuterRef("candidature"))
    declared = InterestDeclaration.objects.filter(seat__edition=edition, has_interest=True)
    return declared.exclude(Exists(recorded)).select_related("seat__person", "candidature__territory")


@transaction.atomic
def record_declared_recusals(
    *, edition: Edition, author: Author, seats: Sequence[JurySeat] | None = None
) -> list[Recusal]:
    """Record the interests that these jurors declared, all of them by default, as recusals with their reasons.

    Raise `Refused` on a sealed edition. What is recorded already is left as it is.
    """
    locked = lock_edition(edition)
    if locked.is_sealed or locked.is_released:
        message = _("The edition is sealed or released: its recusals can no longer change.")
        raise Refused([Fault(code="frozen", message=message)])
    declared = interests_to_record(locked)
    if seats is not None:
        declared = declared.filter(seat__in=seats)
    recusals = [
        Recusal(seat=row.seat, candidature=row.candidature, reason=row.reason, created_by=author.user)
        for row in declared
    ]
    return Recusal.objects.bulk_create(recusals)
