# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file is to be completed, and its body has more time to do it: both, or neither."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from laureats.authors import Author
from laureats.correspondence.letters import Letter
from laureats.intake.extending import give_more_time
from laureats.intake.messages import Message, send_message
from laureats.models import Candidature


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreTime:
    """Until when one body may answer, and why: see `give_more_time`."""

    until: datetime
    reason: str


def read_completion(candidature: Candidature, *, message: Message, more: MoreTime, author: Author) -> Letter:
    """Return the mail as it would leave, with the hour that would be given. Raise `Refused`. Nothing is written."""
    with transaction.atomic():
        _give(candidature, more=more, author=author)
        letter = message.fill(candidature)
        transaction.set_rollback(True)
    return letter


@transaction.atomic
def ask_for_completion(candidature: Candidature, *, message: Message, more: MoreTime, author: Author) -> int:
    """Give the time, and write to the holder of the file. Return how many mails are new. Raise `Refused`."""
    _give(candidature, more=more, author=author)
    return send_message(candidatures=[candidature], message=message, author=author)


def _give(candidature: Candidature, *, more: MoreTime, author: Author) -> None:
    edition, territory = candidature.edition, candidature.territory
    give_more_time(edition=edition, territory=territory, until=more.until, reason=more.reason, author=author)
