# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every deed of the secretariat on a candidature begins with: the lock, and what nothing may change any more."""

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.models import Candidature
from laureats.palmares.sealing import lock_edition


def refuse(code: str, message: str) -> Refused:
    return Refused([Fault(code=code, message=message)])


def lock_unsealed(edition: Edition) -> Edition:
    """Return the edition as it is now, locked until the transaction ends. Raise `Refused` once it is sealed."""
    locked = lock_edition(edition)
    if locked.is_sealed or locked.is_released:
        raise refuse("sealed", _("The edition is sealed or public: its candidatures can no longer change."))
    return locked


def lock_file(candidature: Candidature) -> Candidature:
    """Return the candidature as it is now, its edition locked. Raise `Refused` once it is sealed, or joined away."""
    edition = lock_unsealed(candidature.edition)
    rows = edition.candidatures.select_for_update(of=("self",), no_key=True).select_related("edition", "territory")
    locked = rows.filter(pk=candidature.pk).first()
    if locked is None:
        raise refuse("gone", _("This candidature was joined to another meanwhile: go back to the list."))
    return locked
