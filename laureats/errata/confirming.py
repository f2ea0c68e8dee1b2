# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An erratum from its preview to the public, and the contestation that may have led to it."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from label.models import Edition
from laureats import levels
from laureats.authors import Author
from laureats.errata.chain import head_fingerprint
from laureats.errata.changes import AskedChanges
from laureats.errata.content import RecordedChanges
from laureats.errata.contestations import attach_erratum
from laureats.errata.planning import plan_correction
from laureats.errata.publishing import add_erratum
from laureats.faults import Fault, Refused
from laureats.models import Contestation, Erratum
from laureats.palmares.sealing import lock_edition


@dataclass(frozen=True, slots=True, kw_only=True)
class ErratumPreview:
    """What an erratum would say; `seen` is a digest of it, of what was asked for, and of what it would follow."""

    changes: RecordedChanges
    seen: str


def preview_erratum(*, edition: Edition, reference: str, changes: AskedChanges, reason: str) -> ErratumPreview:
    """Return what an erratum would say, without writing anything. Raise `Refused` when it cannot be."""
    correction = plan_correction(edition=edition, reference=reference, asked=changes)
    read = {
        "asked": dict(changes),
        "changes": correction.changes,
        "reason": reason,
        "follows": head_fingerprint(correction.palmares),
    }
    return ErratumPreview(changes=correction.changes, seen=levels.fingerprint(levels.canonical_json(read)))


@transaction.atomic
def confirm_erratum(
    *, edition: Edition, reference: str, changes: AskedChanges, reason: str, seen: str, author: Author
) -> Erratum:
    """Publish the erratum whose preview was seen. Raise `Refused` when it would now be another one."""
    locked = lock_edition(edition)
    preview = preview_erratum(edition=locked, reference=reference, changes=changes, reason=reason)
    if preview.seen != seen:
        message = _("What would be published is not what you read: read it again, then publish.")
        raise Refused([Fault(code="moved", message=message)])
    return add_erratum(edition=locked, reference=reference, changes=changes, reason=reason, author=author)


@transaction.atomic
def confirm_answer(
    *, contestation: Contestation, changes: AskedChanges, reason: str, seen: str, author: Author
) -> Erratum:
    """Publish the erratum that an upheld contestation leads to, and keep it with the contestation."""
    candidature = contestation.candidature
    erratum = confirm_erratum(
        edition=candidature.edition,
        reference=candidature.reference,
        changes=changes,
        reason=reason,
        seen=seen,
        author=author,
    )
    attach_erratum(contestation=contestation, erratum=erratum, author=author)
    return erratum
