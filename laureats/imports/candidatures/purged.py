# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition whose personal data were erased takes no candidature from a file: people would come back for good."""

from django.utils import timezone
from django.utils.translation import gettext as _

from core.formats import format_long_date
from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.models import EditionIntake


def refuse_purged(edition: Edition) -> None:
    """Raise `Refused` with the day on which the personal data of an edition were erased. One query."""
    purged_at = EditionIntake.objects.filter(edition=edition).values_list("purged_at", flat=True).first()
    if purged_at is None:
        return
    message = _(
        "The personal data of %(edition)s were erased on %(day)s, at its term: a file would bring people back, and "
        "nothing would erase them again."
    )
    named = {"edition": edition.name, "day": format_long_date(timezone.localdate(purged_at))}
    raise Refused([Fault(code="purged", message=message % named)])
