# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file is withdrawn by its holder, taken up again until the form closes; once examined, the secretariat is asked."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laureats.intake.events import Kind, count_today, note_event
from laureats.intake.gate import WRITABLE, Status, check_status, lock_file, lock_open_file, refuse
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.intake.submission.letters import (
    write_reopening_letter,
    write_withdrawal_letter,
    write_withdrawal_request,
)
from laureats.intake.submission.recipients import Role, mail_holders
from laureats.models import Candidature

_PEOPLE = (Role.HOLDER, Role.COLLEAGUE)
# Each time writes to all who worked on the file, at addresses that its holder chose.
REOPENED_A_DAY = 5


@transaction.atomic
def withdraw_file(candidature: Candidature, *, reason: str, author_name: str) -> bool:
    """Withdraw a file, open or closed as the form may be; False when it is withdrawn already. Raises `Refused`."""
    locked = lock_file(candidature)
    if locked.status == Status.WITHDRAWN:
        return False
    check_status(locked, statuses=WRITABLE)
    if locked.edition.is_sealed:
        raise refuse("sealed", _("The edition is decided: write to the secretariat about this file."))
    locked.status, locked.withdrawn_at, locked.status_reason = Status.WITHDRAWN, timezone.now(), reason
    locked.save(update_fields=["status", "withdrawn_at", "status_reason"])
    event = note_event(candidature=locked, kind=Kind.WITHDRAWN, author_name=author_name, note=reason)
    letter = write_withdrawal_letter(locked, author=author_name)
    mail_holders(locked, kind="withdrawn", occasion=str(event.pk), letter=letter, roles=_PEOPLE)
    return True


@transaction.atomic
def reopen_file(candidature: Candidature, *, author_name: str) -> bool:
    """Take a withdrawn file up again, sent if it had been; False when it is not withdrawn. Raises `Refused`."""
    locked = lock_open_file(candidature, statuses=[*WRITABLE, Status.WITHDRAWN])
    if locked.status != Status.WITHDRAWN:
        return False
    if count_today(locked, kinds=[Kind.REOPENED]) >= REOPENED_A_DAY:
        message = _("The file was taken up again %(number)d times today: try again tomorrow.")
        raise refuse("too_many", message % {"number": REOPENED_A_DAY})
    locked.status = Status.SUBMITTED if locked.submitted_at else Status.DRAFT
    locked.withdrawn_at, locked.status_reason = None, ""
    locked.save(update_fields=["status", "withdrawn_at", "status_reason"])
    event = note_event(candidature=locked, kind=Kind.REOPENED, author_name=author_name)
    letter = write_reopening_letter(locked, author=author_name)
    mail_holders(locked, kind="reopened", occasion=str(event.pk), letter=letter, roles=_PEOPLE)
    return True


@transaction.atomic
def ask_to_withdraw(candidature: Candidature, *, reason: str, author_name: str) -> None:
    """Ask the secretariat to withdraw a file that it has examined: in the journal, and by mail once a day."""
    locked = lock_file(candidature)
    check_status(locked, statuses=[Status.ELIGIBLE, Status.REFUSED])
    detail = {"asks": "withdrawal"}
    note_event(candidature=locked, kind=Kind.MESSAGE, author_name=author_name, note=reason, detail=detail)
    if settings.CANDIDATES_REPLY_TO:
        occasion = Occasion(
            key=f"withdrawal_asked:{locked.pk}:{timezone.localdate().isoformat()}",
            kind="withdrawal_asked",
            edition=locked.edition,
            candidature=locked,
            recipient=settings.CANDIDATES_REPLY_TO,
        )
        queue_mail(occasion, letter=write_withdrawal_request(locked, author=author_name, reason=reason))
