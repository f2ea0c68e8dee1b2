# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which files keep their marks as they are: those of a sealed edition, but for the ones that were put off."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.faults import Fault
from laureats.results import list_deferred


def find_closed(references: Iterable[str], *, edition: Edition) -> set[str]:
    """Return those of these files whose marks can no longer change; nothing is read of an edition not yet sealed."""
    if not (edition.is_sealed or edition.is_released):
        return set()
    return set(references) - list_deferred(edition)


def describe_frozen(edition: Edition) -> Fault:
    """Return the fault of changing marks of a sealed edition."""
    message = _("The edition %(edition)s is sealed or released: its marks can no longer change.")
    return Fault(code="frozen", message=message % {"edition": edition.code})
