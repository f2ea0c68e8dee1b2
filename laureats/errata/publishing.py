# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The deed: an erratum is written, and the award with it."""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from label.models import Edition
from laureats import levels
from laureats.assets.storing import store_badges
from laureats.authors import Author
from laureats.errata.chain import head_fingerprint
from laureats.errata.changes import AskedChanges
from laureats.errata.content import describe_erratum
from laureats.errata.following import run_correction_steps
from laureats.errata.planning import Correction, plan_correction
from laureats.faults import Fault, Refused
from laureats.models import Award, Erratum
from laureats.palmares.pages import publish_laureate_pages
from laureats.palmares.sealing import lock_edition


@transaction.atomic
def add_erratum(*, edition: Edition, reference: str, changes: AskedChanges, reason: str, author: Author) -> Erratum:
    """Correct a released award by a dated record, public at once; what was sealed stays as it is.

    The level null takes the label back; a level gives one to a file that had none, or gives it again. Raise `Refused`,
    having written nothing.
    """
    locked = lock_edition(edition)
    if not reason.strip():
        message = _("Write why the award is corrected: the reason is public.")
        raise Refused([Fault(code="reason_required", message=message)])
    correction = plan_correction(edition=locked, reference=reference, asked=changes)
    erratum = _write_erratum(correction, reason=reason.strip(), author=author)
    award = Award.objects.select_related("territory").get(pk=erratum.award_id)
    if award.withdrawn_at is None:
        store_badges([award])
    if correction.changes_the_level:
        publish_laureate_pages([award.territory])
    run_correction_steps(locked)
    return erratum


def _write_erratum(correction: Correction, *, reason: str, author: Author) -> Erratum:
    """Write the record, then the award, which the database lets change in that order alone."""
    award = correction.award
    if award.pk is None:
        award.save()
    erratum = Erratum(
        award=award,
        published_at=correction.at,
        changes=dict(correction.changes),
        reason=reason,
        author=author.user,
        author_name=author.name,
        previous_fingerprint=head_fingerprint(correction.palmares),
    )
    _fingerprint(erratum, correction=correction)
    erratum.save()
    Award.objects.filter(pk=award.pk).update(errata_count=F("errata_count") + 1, **correction.values)
    return erratum


def _fingerprint(erratum: Erratum, *, correction: Correction) -> None:
    edition = correction.palmares.edition.code
    content = describe_erratum(erratum=erratum, edition=edition, reference=correction.reference)
    document = levels.canonical_json(content)
    erratum.content = document.decode()
    erratum.fingerprint = levels.fingerprint(document)
