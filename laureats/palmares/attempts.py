# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A release that is refused or fails is undone, and still leaves its trace and its alert."""

import logging
from collections.abc import Callable
from typing import TypeVar

from django.db import transaction
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.models import ReleaseEvent
from laureats.palmares.events import record_event
from laureats.palmares.mails import mail_alert

logger = logging.getLogger(__name__)
Outcome = TypeVar("Outcome")


class ReleaseFailedError(Refused):
    """The release stopped on a technical fault: its one fault names the error's class, the log has the rest."""

    def __init__(self, error: Exception) -> None:
        message = _(
            "A technical fault (%(error)s) stopped the release: nothing was published. Tell whoever runs the site;"
            " the server’s log says where."
        )
        super().__init__([Fault(code="failed", message=message % {"error": type(error).__name__})])


def guard_release(deed: Callable[[], Outcome], *, edition: Edition) -> Outcome:
    """Do a deed whole or not at all. Raise `Refused`; an unforeseen error is logged, and becomes ReleaseFailedError.

    What fails once the results are public is logged alone: nobody is told that they are not.
    """
    outcomes: list[Outcome] = []
    try:
        with transaction.atomic():
            outcomes.append(deed())
    except Refused:
        raise
    except Exception as error:
        logger.exception("The release of edition %s failed.", edition.code)
        if not (outcomes and Edition.objects.released().filter(pk=edition.pk).exists()):
            raise ReleaseFailedError(error) from error
    return outcomes[0]


def attempt_release(deed: Callable[[], Outcome], *, edition: Edition, author: Author) -> Outcome:
    """Do a deed as `guard_release` does; before a refusal or a failure is raised, it is written down and mailed."""
    try:
        return guard_release(deed, edition=edition)
    except Refused as refusal:
        note_refusal(refusal, edition=edition, author=author)
        raise


def note_refusal(refusal: Refused, *, edition: Edition, author: Author) -> None:
    """Write down that a release or a rehearsal did not pass, and tell at once those who can act."""
    kind = kind_of(refusal)
    record_event(edition=edition, kind=kind, author=author, faults=refusal.faults)
    mail_alert(edition=edition, kind=kind, faults=refusal.faults, author=author)


def kind_of(refusal: Refused) -> ReleaseEvent.Kind:
    is_failure = isinstance(refusal, ReleaseFailedError)
    return ReleaseEvent.Kind.FAILED if is_failure else ReleaseEvent.Kind.REFUSED
