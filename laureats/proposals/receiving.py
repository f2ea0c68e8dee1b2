# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A proposal is sent: it waits for an editor in the place of an earlier one."""

from functools import partial

from django.db import transaction
from django.utils import timezone

from core.after_commit import after_commit
from laureats.models import Award, Proposal, Territory
from laureats.proposals.delivering import mail_proposal
from laureats.proposals.sweeping import sweep_once_a_day

State = Proposal.State


@transaction.atomic
def send_draft(draft: Proposal, *, consent: str) -> None:
    """Turn a draft into a proposal to read, and tell its sender. What waited for the same body is replaced."""
    Territory.objects.select_for_update().get(pk=draft.territory_id)
    Proposal.objects.filter(territory=draft.territory_id, state=State.WAITING).update(state=State.REPLACED)
    draft.state, draft.consent, draft.received_at = State.WAITING, consent, timezone.now()
    draft.award = Award.objects.public().standing().filter(territory=draft.territory_id).first()
    draft.save(update_fields=["state", "consent", "received_at", "award"])
    after_commit(partial(mail_proposal.enqueue, draft.pk))
    after_commit(sweep_once_a_day)
