# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a form holds while it is written: kept at each sending, so that nobody chooses a picture twice."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet

from laureats.models import LaureateLink, Proposal, ProposedInitiative, ProposedPicture
from laureats.models.imports import private_storage
from laureats.proposals.pictures import CleanPicture
from laureats.proposals.queries import find_current

State = Proposal.State
WORDS = ("sender_name", "sender_role", "testimony", "testimony_author", "website")


def open_draft(link: LaureateLink) -> Proposal:
    """Return the draft of a link; a new one begins with the pictures that already wait. Within a transaction."""
    LaureateLink.objects.select_for_update().get(pk=link.pk)
    current = find_current(link)
    if current is not None and current.state == State.DRAFT:
        return current
    draft = Proposal.objects.create(territory=link.territory, link=link, state=State.DRAFT)
    for picture in current.pictures.all() if current else ():
        # Both rows name one file: it goes with the last of them.
        picture.pk, picture.proposal = None, draft
        picture.save(force_insert=True)
    return draft


def write_words(draft: Proposal, *, values: dict[str, Any]) -> None:
    """Keep the words that are right; those with a fault stay on the page that shows it."""
    for name in WORDS:
        setattr(draft, name, values.get(name, getattr(draft, name)))
    draft.save(update_fields=WORDS)


def write_initiatives(draft: Proposal, *, rows: Sequence[dict[str, str]]) -> None:
    draft.initiatives.all().delete()
    ProposedInitiative.objects.bulk_create(
        ProposedInitiative(proposal=draft, sort_order=order, **row) for order, row in enumerate(rows)
    )


def put_picture(draft: Proposal, *, slot: int, picture: CleanPicture) -> ProposedPicture:
    """Keep a picture at a place of the form, instead of the one that is there."""
    drop_pictures(draft.pictures.filter(slot=slot))
    purpose = ProposedPicture.Purpose.PHOTO if slot else ProposedPicture.Purpose.ARMS
    row = ProposedPicture(proposal=draft, slot=slot, purpose=purpose, sha256=picture.sha256)
    # Stored under its fingerprint: an outsider's file name never reaches the disk.
    row.file.save(f"{picture.sha256[:16]}.{picture.extension}", ContentFile(picture.content), save=False)
    row.save()
    return row


def drop_pictures(pictures: QuerySet[ProposedPicture]) -> None:
    """Delete rows, and once that is sure the files that no other row names."""
    names = list(pictures.exclude(file="").values_list("file", flat=True))
    pictures.delete()
    transaction.on_commit(partial(delete_unnamed, names))


def delete_unnamed(names: Collection[str]) -> None:
    named = set(ProposedPicture.objects.filter(file__in=names).values_list("file", flat=True))
    for name in set(names) - named:
        private_storage().delete(name)
