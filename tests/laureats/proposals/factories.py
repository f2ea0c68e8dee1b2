# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A laureate with a page, its link, and what it proposes."""

from datetime import timedelta
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from laureats.authors import Author
from laureats.models import LaureateIndexPage, LaureateLink, Proposal, Territory
from laureats.personal_links import digest_of
from laureats.proposals.drafts import open_draft, put_picture
from laureats.proposals.pictures import clean_picture
from laureats.proposals.receiving import send_draft
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page, make_home

ADA = Author(name="Ada")
SECRET = "un-secret"  # Of a test.


def make_laureate(name="Angoulême", *, year=2025, **page):
    """Return the body of a public award, with its live page, on a site that has its list of laureates."""
    index = LaureateIndexPage.objects.first()
    index = index or add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    territory = make_territory(name)
    make_award(body=territory, edition=make_edition(year=year, scale=[]))
    make_page(index=index, territory=territory, **page)
    return Territory.objects.get(pk=territory.pk)


def make_link(territory, *, secret=SECRET, **fields):
    """Return an open link that was sent."""
    now = timezone.now()
    values = {"recipient": "mairie@angouleme.example", "state": "sent", "sent_at": now, "author_name": "Ada"}
    values |= {"digest": digest_of(secret), "expires_at": now + timedelta(days=9)}
    return LaureateLink.objects.create(territory=territory, **(values | fields))


def draw(*, size=(200, 100), file_format="JPEG", mode="RGB", colour="navy", **options):
    """Return the bytes of a picture."""
    stream = BytesIO()
    Image.new(mode, size, colour).save(stream, file_format, **options)
    return stream.getvalue()


def send_file(content=None, *, name="photo.jpg"):
    return SimpleUploadedFile(name, content or draw())


def address(secret=SECRET):
    return reverse("laureats_proposal", args=[secret])


def fields(**said):
    """Return a form that can be sent, with what is said besides; `photo_credit` stands for `picture-1-credit`."""
    photo = {f"picture-1-{name.removeprefix('photo_')}": said.pop(name) for name in list(said) if name[:6] == "photo_"}
    return {"sender_name": "Camille Martin", "consent": "on"} | photo | said


def describe_photo():
    """Return the fields of a photo that has all it needs, its file included."""
    return {
        "photo_file": send_file(),
        "photo_description": "La mairie",
        "photo_credit": "A. Durand",
        "photo_licence": "CC BY 4.0",
    }


def propose(territory, *, secret="envoi", initiatives=(), pictures=(), **words):  # Of a test.
    """Return a proposal that waits; `pictures` are slots."""
    link = LaureateLink.objects.filter(digest=digest_of(secret)).first() or make_link(territory, secret=secret)
    draft = open_draft(link)
    Proposal.objects.filter(pk=draft.pk).update(sender_name="Camille Martin", **words)
    for order, (title, repository, licence) in enumerate(initiatives):
        draft.initiatives.create(title=title, repository=repository, licence=licence, sort_order=order)
    for slot in pictures:
        row = put_picture(draft, slot=slot, picture=clean_picture(draw(colour=(slot, 0, 0))))
        row.description, row.credit, row.licence = f"Photo {slot}", "A. Durand", "CC BY 4.0"
        row.save()
    draft.refresh_from_db()
    send_draft(draft, consent="D’accord.")
    return draft
