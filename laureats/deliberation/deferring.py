# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file put off: the others go out without it, and it joins later as a dated complement."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.imports.decisions.verdicts import describe_undecidable
from laureats.models import Candidature, Deferral
from laureats.palmares.sealing import lock_edition


@transaction.atomic
def defer_file(*, edition: Edition, reference: str, reason: str, author: Author) -> Deferral:
    """Put a file off; a decision it has already stays. Raise `Refused` with everything that stands in the way."""
    candidature = _find_file(lock_edition(edition), reference)
    faults = [] if reason.strip() else [Fault(code="reason_required", message=_("Write why the file is deferred."))]
    if candidature.deferrals.filter(ended_at=None).exists():
        message = _("%(reference)s is deferred already.") % {"reference": reference}
        faults.append(Fault(code="deferred", message=message))
    if faults:
        raise Refused(faults)
    return Deferral.objects.create(
        candidature=candidature, reason=reason.strip(), author=author.user, author_name=author.name
    )


@transaction.atomic
def resume_file(*, edition: Edition, reference: str, author: Author) -> Deferral:
    """Take a file up again: the palmarès waits for its decision. Raise `Refused` when it cannot be."""
    candidature = _find_file(lock_edition(edition), reference)
    deferral = candidature.deferrals.filter(ended_at=None).first()
    if deferral is None:
        message = _("%(reference)s is not deferred.") % {"reference": reference}
        raise Refused([Fault(code="not_deferred", message=message)])
    deferral.ended_at = timezone.now()
    deferral.ended_by_name = author.name
    deferral.save(update_fields=["ended_at", "ended_by_name"])
    return deferral


def _find_file(edition: Edition, reference: str) -> Candidature:
    """Return an eligible file of an edition that takes deferrals, or raise `Refused`."""
    faults = list(_find_closed(edition))
    candidature = Candidature.objects.filter(edition=edition, reference=reference).first()
    undecidable = describe_undecidable(reference, candidature=candidature)
    if undecidable:
        faults.append(Fault(code="unknown_candidature", message=undecidable))
    if faults or candidature is None:
        raise Refused(faults)
    return candidature


def _find_closed(edition: Edition) -> list[Fault]:
    if edition.is_released:
        message = _(
            "The results are public: no file is deferred or taken up again. A deferred one joins as a complement."
        )
        return [Fault(code="released", message=message)]
    if edition.is_sealed:
        message = _("The decisions are sealed: take the seal off before a file is deferred or taken up again.")
        return [Fault(code="frozen", message=message)]
    return []
