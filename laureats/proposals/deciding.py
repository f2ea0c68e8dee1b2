# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An editor accepts a proposal, wholly or in part, or refuses it: the first who decides is the one who did."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.after_commit import after_commit
from core.models import User
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.models import LaureatePage, Proposal
from laureats.proposals.applying import apply_changes
from laureats.proposals.changes import list_changes
from laureats.proposals.delivering import mail_proposal

State = Proposal.State


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What an editor decided: the keys of the parts accepted, words to the sender, the revision that they saw."""

    keys: Collection[str]
    answer: str
    seen: int


@transaction.atomic
def accept_proposal(*, proposal: Proposal, acceptance: Acceptance, author: Author) -> bool:
    """Copy what was accepted to the page, and return whether the page now shows it.

    A page that waits to be published keeps waiting, with it in its draft. Raises Refused, having written nothing.
    """
    locked = _lock(proposal)
    page = LaureatePage.objects.select_for_update().get(territory=locked.territory_id)
    _check_page(page, seen=acceptance.seen, user=author.user)
    draft = page.get_latest_revision_as_object()
    offered = [change.key for change in list_changes(proposal=locked, page=draft)]
    keys = [key for key in offered if key in acceptance.keys]
    if not keys:
        raise _refuse("nothing", _("Tick at least one part to accept, or refuse the proposal."))
    is_published = apply_changes(proposal=locked, page=page, draft=draft, keys=keys, user=author.user)
    _settle(locked, state=State.ACCEPTED, answer=acceptance.answer, author=author)
    return is_published


@transaction.atomic
def refuse_proposal(*, proposal: Proposal, answer: str, author: Author) -> None:
    """Refuse a proposal, with words for its sender. Raises Refused when someone decided meanwhile."""
    if not answer.strip():
        raise _refuse("no_answer", _("Write to the sender why: the words below are mailed."))
    _settle(_lock(proposal), state=State.REFUSED, answer=answer, author=author)


def page_revision_key(page: LaureatePage) -> int:
    """Return what tells whether a page changed since an editor saw it."""
    return page.latest_revision_id or 0


def _lock(proposal: Proposal) -> Proposal:
    locked = Proposal.objects.select_for_update(of=("self",)).select_related("territory").get(pk=proposal.pk)
    if locked.state == State.REPLACED:
        raise _refuse("replaced", _("The laureate sent another proposal meanwhile: read that one."))
    if locked.state != State.WAITING:
        message = _("%(name)s decided on this proposal meanwhile: nothing was changed.")
        raise _refuse("decided", message % {"name": locked.decided_by_name})
    return locked


def _check_page(page: LaureatePage, *, seen: int, user: User | None) -> None:
    if page_revision_key(page) != seen:
        raise _refuse("page_changed", _("The page changed meanwhile: read again what the proposal would change."))
    lock = page.get_lock()
    if lock and user and lock.for_user(user):
        raise _refuse("locked", _("The page is locked: unlock it first, then accept the proposal."))


def _settle(proposal: Proposal, *, state: Proposal.State, answer: str, author: Author) -> None:
    proposal.state, proposal.answer = state, answer
    proposal.decided_at, proposal.decided_by_name = timezone.now(), author.name
    proposal.save(update_fields=["state", "answer", "decided_at", "decided_by_name"])
    after_commit(partial(mail_proposal.enqueue, proposal.pk))


def _refuse(code: str, message: str) -> Refused:
    return Refused([Fault(code=code, message=message)])
