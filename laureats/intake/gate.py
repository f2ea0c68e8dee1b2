# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a deed on a file must pass: the file locked, in a state that allows it, at an hour when the form is open."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.intake.periods import PeriodState, state_of
from laureats.models import Candidature

Status = Candidature.Status
WRITABLE = (Status.DRAFT, Status.SUBMITTED)


def lock_file(candidature: Candidature) -> Candidature:
    """Lock a file and return it as it stands. The caller is in a transaction.

    Raises `Candidature.DoesNotExist` when the file was joined to another, or erased, since: pages say so.
    Without its key, as the edition's lock: a line that names the file or the edition waits for neither.
    """
    rows = Candidature.objects.select_for_update(of=("self",), no_key=True).select_related("edition", "territory")
    return rows.get(pk=candidature.pk)


def lock_open_file(candidature: Candidature, *, statuses: Collection[str] = WRITABLE) -> Candidature:
    """Lock a file that its people may change now. Raises `Refused` when the form is closed, or the file is settled."""
    locked = lock_file(candidature)
    if not is_open(locked):
        raise refuse("closed", _("The form is closed: nothing can be changed any more. Write to the secretariat."))
    check_status(locked, statuses=statuses)
    return locked


def tell_obstacle(candidature: Candidature) -> str:
    """Say why the people of a file may not change it now; blank when they may. One query."""
    try:
        check_status(candidature, statuses=WRITABLE)
    except Refused as refusal:
        return refusal.faults[0].message
    if is_open(candidature):
        return ""
    return _("The form is closed: nothing can be changed any more. Write to the secretariat.")


def check_status(candidature: Candidature, *, statuses: Collection[str]) -> None:
    if candidature.status in statuses:
        return
    if candidature.status == Status.WITHDRAWN:
        raise refuse("withdrawn", _("This file was withdrawn: take it up again before you change anything."))
    raise refuse("settled", _("The secretariat has examined this file: write to it for any change."))


def is_open(candidature: Candidature) -> bool:
    return state_of(candidature.edition, territory=candidature.territory_id) is PeriodState.OPEN


def can_change(candidature: Candidature) -> bool:
    """Tell whether the people of a file may change it now. One query."""
    return candidature.status in WRITABLE and is_open(candidature)


def refuse(code: str, message: str) -> Refused:
    return Refused([Fault(code=code, message=message)])
