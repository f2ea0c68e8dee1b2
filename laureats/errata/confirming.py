# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An erratum from its preview to the public, and the contestation that led to it."""

from django.db import transaction
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.errata.chain import head_fingerprint
from laureats.errata.changes import AskedChanges
from laureats.errata.contestations import attach_erratum
from laureats.errata.published import require_palmares
from laureats.errata.publishing import add_erratum
from laureats.faults import Fault, Refused
from laureats.models import Contestation, Erratum
from laureats.palmares.sealing import lock_edition


@transaction.atomic
def confirm_erratum(
    *, edition: Edition, reference: str, changes: AskedChanges, reason: str, head: str, author: Author
) -> Erratum:
    """Publish the erratum that was shown as the next after the fingerprint `head`.

    Raise `Refused` when something was published in between: what is confirmed is what was read.
    """
    locked = lock_edition(edition)
    if head_fingerprint(require_palmares(locked)) != head:
        message = _("Another correction was published meanwhile: read again what yours would change.")
        raise Refused([Fault(code="moved", message=message)])
    return add_erratum(edition=locked, reference=reference, changes=changes, reason=reason, author=author)


@transaction.atomic
def confirm_answer(
    *, contestation: Contestation, changes: AskedChanges, reason: str, head: str, author: Author
) -> Erratum:
    """Publish the erratum that an upheld contestation leads to, and keep it with the contestation."""
    candidature = contestation.candidature
    erratum = confirm_erratum(
        edition=candidature.edition,
        reference=candidature.reference,
        changes=changes,
        reason=reason,
        head=head,
        author=author,
    )
    attach_erratum(contestation=contestation, erratum=erratum, author=author)
    return erratum
