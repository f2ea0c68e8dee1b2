# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was accepted is copied: words and photos to the page, the website and the arms to the body."""

from collections.abc import Collection

from wagtail.log_actions import log

from core.models import User
from laureats.models import LaureateInitiative, LaureatePage, LaureatePhoto, Proposal, Territory
from laureats.proposals.changes import InitiativePair, pair_initiatives
from laureats.proposals.images import add_image

ACCEPT_PROPOSAL = "laureats.accept_proposal"


def apply_changes(
    *, proposal: Proposal, page: LaureatePage, draft: LaureatePage, keys: Collection[str], user: User | None
) -> bool:
    """Write the parts of these keys, and publish the page unless it waited to be; return whether it was published.

    `draft` is the page's latest revision: what editors have not published yet is never published by this.
    """
    waits = not page.live or page.has_unpublished_changes
    _write_words(draft, proposal=proposal, keys=keys)
    _write_photos(draft, proposal=proposal, keys=keys, user=user)
    _write_territory(proposal, keys=keys, user=user)
    revision = draft.save_revision(user=user, log_action=False)
    data = {"proposal": str(proposal.identifier), "parts": list(keys), "sender": proposal.sender_name}
    log(instance=page, action=ACCEPT_PROPOSAL, user=user, revision=revision, content_changed=True, data=data)
    if not waits:
        # Whoever may accept proposals may publish what they hold: the secretariat has no other right on pages.
        revision.publish(user=user, skip_permission_checks=True)
    return not waits


def _write_words(draft: LaureatePage, *, proposal: Proposal, keys: Collection[str]) -> None:
    if "testimony" in keys:
        draft.testimony, draft.testimony_author = proposal.testimony, proposal.testimony_author
    pairs = pair_initiatives(proposal=proposal, page=draft)
    kept = [each for pair in pairs if (each := _choose(pair, keys=keys)) is not None]
    for order, initiative in enumerate(kept):
        initiative.sort_order = order
    draft.initiatives.set(kept)


def _choose(pair: InitiativePair, *, keys: Collection[str]) -> LaureateInitiative | None:
    """Return what stands on the page of two initiatives of one title, or nothing."""
    if not pair.is_changed or pair.key not in keys:
        return pair.present
    if pair.proposed is None:
        return None
    initiative = pair.present or LaureateInitiative()
    for name in ("title", "repository", "licence"):
        setattr(initiative, name, getattr(pair.proposed, name))
    return initiative


def _write_photos(draft: LaureatePage, *, proposal: Proposal, keys: Collection[str], user: User | None) -> None:
    photos = list(draft.photos.all())
    for picture in proposal.pictures.exclude(slot=0):
        if f"picture-{picture.slot}" in keys:
            values = {name: getattr(picture, name) for name in ("description", "credit", "licence")}
            photos.append(LaureatePhoto(image=add_image(picture, user=user), **values))
    for order, photo in enumerate(photos):
        photo.sort_order = order
    draft.photos.set(photos)


def _write_territory(proposal: Proposal, *, keys: Collection[str], user: User | None) -> None:
    territory = Territory.objects.select_for_update().get(pk=proposal.territory_id)
    fields = []
    if "website" in keys:
        territory.website = proposal.website
        fields.append("website")
    arms = proposal.pictures.filter(slot=0).first()
    if arms is not None and "picture-0" in keys:
        territory.coat_of_arms = add_image(arms, user=user)
        territory.coat_of_arms_credit = " – ".join(filter(None, [arms.credit, arms.licence]))[:255]
        fields += ["coat_of_arms", "coat_of_arms_credit"]
    if fields:
        territory.save(update_fields=fields)
        log(instance=territory, action="wagtail.edit", user=user, content_changed=True)
