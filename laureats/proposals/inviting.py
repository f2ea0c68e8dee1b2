# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing to laureates: each mail is a row first, then a task."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from core.after_commit import after_commit
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.models import LaureateLink, Territory
from laureats.proposals.delivering import deliver_link
from laureats.proposals.links import find_term
from laureats.proposals.queries import proposing_territories


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    territory: Territory
    recipient: str


@transaction.atomic
def invite_laureates(*, invitations: Sequence[Invitation], message: str, author: Author) -> list[LaureateLink]:
    """Queue one mail a body, each with a personal link.

    Raises Refused, having queued nothing, for a body without a public award or a page: the mail alone would tell.
    """
    _check_public(invitations)
    rows = [
        LaureateLink(
            territory=invitation.territory,
            recipient=invitation.recipient,
            message=message,
            author_name=author.name,
            expires_at=find_term(),
        )
        for invitation in invitations
    ]
    links = LaureateLink.objects.bulk_create(rows)
    for link in links:
        after_commit(partial(deliver_link.enqueue, link.pk))
    return links


def last_link_key() -> int:
    """Return the key of the last mail, 0 when there is none: what a sender saw before sending."""
    return LaureateLink.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def check_nothing_was_sent_since(seen: int) -> None:
    """Raise Refused when mails were queued since the sender looked: a button pressed twice sends once."""
    if last_link_key() != seen:
        message = _("Mails were sent meanwhile: look at the table before sending others.")
        raise Refused([Fault(code="sent_meanwhile", message=message)])


def _check_public(invitations: Sequence[Invitation]) -> None:
    bodies = [invitation.territory.pk for invitation in invitations]
    public = set(proposing_territories().filter(pk__in=bodies).values_list("pk", flat=True))
    message = _("%(name)s has no public award or no page: nobody is written to about it.")
    faults = [
        Fault(code="not_public", message=message % {"name": each.territory.display_name})
        for each in invitations
        if each.territory.pk not in public
    ]
    if faults:
        raise Refused(faults)
