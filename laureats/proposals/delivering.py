# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Mails to laureates leave: tasks, safe to run twice."""

import logging

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from laureats.correspondence.delivering import describe_failure
from laureats.faults import Fault, Refused
from laureats.models import LaureateLink, Proposal
from laureats.personal_links import digest_of, draw_secret
from laureats.proposals.letters import letter_of_link, make_mail, write_proposal_letter
from laureats.proposals.queries import proposing_territories

State = LaureateLink.State
logger = logging.getLogger(__name__)


@task()
def deliver_link(key: int) -> None:
    """Draw the secret of a link, send it, and write that it left, or why it did not.

    Its row stays locked meanwhile: of two workers with the same task, the second finds it sent.
    """
    with transaction.atomic():
        waiting = LaureateLink.objects.select_for_update(of=("self",)).filter(pk=key, state=State.WAITING)
        link = waiting.select_related("territory").first()
        if link is None:
            return
        try:
            with transaction.atomic():
                _send(link)
        except (Refused, OSError) as failure:  # Every SMTP error is an OSError.
            logger.warning("Mail %d to a laureate failed: %s", key, type(failure).__name__)
            LaureateLink.objects.filter(pk=key).update(state=State.FAILED, failure=describe_failure(failure)[:255])


@task()
def mail_proposal(key: int) -> None:
    """Tell the holder of the link how a proposal stands. What does not leave is written for editors to see."""
    proposal = Proposal.objects.select_related("territory__laureate_page", "link").filter(pk=key).first()
    if proposal is None or proposal.link is None or proposal.state == Proposal.State.REPLACED:
        return
    failure = ""
    try:
        make_mail(write_proposal_letter(proposal), recipient=proposal.link.recipient).send()
    except OSError as error:
        logger.warning("Mail about proposal %d failed: %s", key, type(error).__name__)
        failure = describe_failure(error)[:255]
    Proposal.objects.filter(pk=key).update(mail_failure=failure)


def _send(link: LaureateLink) -> None:
    if link.revoked_at:
        raise Refused([Fault(code="revoked", message=_("Its link was closed meanwhile."))])
    if not proposing_territories().filter(pk=link.territory_id).exists():
        raise Refused([Fault(code="not_public", message=_("The body has no public award, or no page."))])
    secret = draw_secret()
    link.state, link.sent_at, link.digest = State.SENT, timezone.now(), digest_of(secret)
    link.save(update_fields=["state", "sent_at", "digest"])
    # Last: what was written is undone when the mail does not leave.
    make_mail(letter_of_link(link, secret=secret), recipient=link.recipient).send()
