# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may propose, what was proposed, and who was written to."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from label.models import Edition
from laureats.models import Award, LaureateLink, Proposal, Territory

State = Proposal.State
SENT_STATES = (State.WAITING, State.ACCEPTED, State.REFUSED, State.REPLACED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """A laureate of an edition that may be written to. `address` is blank when the site knows none."""

    territory: Territory
    address: str
    last_link: LaureateLink | None


def proposing_territories() -> QuerySet[Territory]:
    """Return the bodies that have a page and a public award, their own or that of the body they succeeded."""
    awards = Award.objects.public()
    own = Exists(awards.filter(territory=OuterRef("pk")))
    inherited = Exists(awards.filter(territory__successions__successor=OuterRef("pk")))
    return Territory.objects.filter(Q(own) | Q(inherited), laureate_page__isnull=False)


def list_invitees(edition: Edition) -> list[Invitee]:
    """Return the laureates of an edition, in order of name, in as many queries whatever their number."""
    awards = Award.objects.public().standing().filter(edition=edition, territory__in=proposing_territories())
    rows = awards.select_related("territory", "candidature").order_by("territory__name", "pk")
    last = _last_links([award.territory_id for award in rows])
    return [_describe_invitee(award, link=last.get(award.territory_id)) for award in rows]


def waiting_proposals() -> QuerySet[Proposal]:
    return Proposal.objects.filter(state=State.WAITING).select_related("territory", "link").order_by("received_at")


def decided_proposals() -> QuerySet[Proposal]:
    states = [State.ACCEPTED, State.REFUSED]
    return Proposal.objects.filter(state__in=states).select_related("territory").order_by("-decided_at")


def sent_proposals() -> QuerySet[Proposal]:
    """Return what was really sent: a draft is its author's alone."""
    return Proposal.objects.filter(state__in=SENT_STATES)


def find_current(link: LaureateLink) -> Proposal | None:
    """Return what the form goes on from: the draft of this link, else what the body sent and nobody read yet."""
    mine = Q(state=State.DRAFT, link=link) | Q(state=State.WAITING, territory=link.territory_id)
    # In alphabetical order, a draft comes before what waits.
    return Proposal.objects.filter(mine).prefetch_related("initiatives", "pictures").order_by("state").first()


def _last_links(territories: Sequence[int]) -> dict[int, LaureateLink]:
    links = (
        LaureateLink.objects.filter(territory__in=territories).select_related("territory").order_by("created_at", "pk")
    )
    return {link.territory_id: link for link in links}


def _describe_invitee(award: Award, *, link: LaureateLink | None) -> Invitee:
    known = link.recipient if link else ""
    address = known or (award.candidature.manager_email if award.candidature else "")
    return Invitee(territory=award.territory, address=address, last_link=link)
