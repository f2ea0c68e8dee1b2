# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is not kept: drafts that were never sent, pictures once their proposal is settled, files that no row names."""

from datetime import timedelta

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from laureats.models import Proposal, ProposedPicture
from laureats.private_files import list_old_files
from laureats.proposals.drafts import delete_unnamed, drop_pictures

State = Proposal.State
DRAFT_DAYS = 30
# After the decision, or after the sending that replaced it. What was accepted has been copied to the page.
PICTURE_DAYS = 90
_FOLDER = "proposals"
# No transaction lasts that long: what has no row by then never will.
_ORPHAN_AFTER = timedelta(days=1)
_ONE_DAY = 24 * 60 * 60


def sweep_once_a_day() -> None:
    """Sweep when nobody did today: timers come back every minute."""
    if cache.add(f"proposals-swept-{timezone.localdate()}", True, _ONE_DAY):  # A value, not a switch.
        sweep_proposals()


def sweep_proposals() -> None:
    """Delete what is past its term: drafts wholly, pictures of settled proposals. Words stay, with their consent."""
    now = timezone.now()
    drafts = Proposal.objects.filter(state=State.DRAFT, received_at__lt=now - timedelta(days=DRAFT_DAYS))
    settled = Proposal.objects.filter(
        state__in=[State.REPLACED, State.ACCEPTED, State.REFUSED],
        received_at__lt=now - timedelta(days=PICTURE_DAYS),
    ).exclude(decided_at__gte=now - timedelta(days=PICTURE_DAYS))
    with transaction.atomic():
        drop_pictures(ProposedPicture.objects.filter(proposal__in=drafts))
        drop_pictures(ProposedPicture.objects.filter(proposal__in=settled))
        drafts.delete()
    _sweep_orphans()


def _sweep_orphans() -> None:
    delete_unnamed(list_old_files(_FOLDER, older_than=_ORPHAN_AFTER))
