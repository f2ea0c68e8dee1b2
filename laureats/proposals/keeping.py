# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What came with a form is kept, right or not: the right parts of it."""

from django.db import transaction

from laureats.models import LaureateLink, Proposal, ProposedPicture
from laureats.proposals.drafts import drop_pictures, open_draft, put_picture, write_initiatives, write_words
from laureats.proposals.forms import PictureForm
from laureats.proposals.page_form import PageForm


@transaction.atomic
def keep_form(*, link: LaureateLink, form: PageForm) -> Proposal:
    """Keep a form that was checked in the draft of its link, and return the draft."""
    draft = open_draft(link)
    write_words(draft, values=form.words.cleaned_data)
    write_initiatives(draft, rows=form.list_rows())
    for picture_form in form.pictures:
        picture_form.kept = _keep_picture(draft, form=picture_form)
    return draft


def _keep_picture(draft: Proposal, *, form: PictureForm) -> ProposedPicture | None:
    values = form.cleaned_data
    here = draft.pictures.filter(slot=form.slot)
    if values.get("remove"):
        drop_pictures(here)
        return None
    picture = values.get("file")
    row = put_picture(draft, slot=form.slot, picture=picture) if picture else here.first()
    if row is not None:
        for name in ("description", "credit", "licence"):
            setattr(row, name, values.get(name, getattr(row, name)))
        row.save(update_fields=["description", "credit", "licence"])
    return row
