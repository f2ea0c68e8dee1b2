# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges kept: a revision, once written, never changes its bytes."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from django.db import transaction
from django.db.models import prefetch_related_objects

from laureats.assets.artworks import Artwork, Role, read_artworks, scale_of_level
from laureats.assets.cards import draw_card
from laureats.assets.drawing import draw_picture, make_sketch
from laureats.assets.rasters import png_of, webp_of
from laureats.assets.subjects import BadgeSubject, describe_badge
from laureats.models.award import Award, BadgeFile

STORED_WIDTH = 512
BATCH_SIZE = 100

# Contents by extension.
Pictures = Mapping[str, bytes]


@transaction.atomic
def store_badges(awards: Iterable[Award]) -> list[BadgeFile]:
    """Draw the badges of the awards whose level is known, and return the files written.

    The first drawing is revision 1. The same bytes again write nothing; others write the next revision, whole.
    """
    listed = list(awards)
    prefetch_related_objects(listed, "level", "edition", "territory")
    artworks = read_artworks({award.edition_id for award in listed})
    stored = _stored_files(listed)
    written: list[BadgeFile] = []
    for award in listed:
        if award.level is not None:
            artwork = artworks.find(edition_id=award.edition_id, scale=scale_of_level(award.level))
            pictures = draw_stored_pictures(subject=describe_badge(award=award, level=award.level), artwork=artwork)
            written += _new_files(award=award, pictures=pictures, stored=stored.get(award.pk, []))
    return BadgeFile.objects.bulk_create(written, batch_size=BATCH_SIZE)


def draw_stored_pictures(*, subject: BadgeSubject, artwork: Artwork) -> Pictures:
    """Return what addresses of badges serve, by extension. Pixels bear no name: all laureates of a level share them."""
    sketch = make_sketch(artwork=artwork, role=Role.BADGE, subject=subject)
    return {
        "svg": draw_picture(artwork=artwork, role=Role.BADGE, subject=subject),
        "png": png_of(sketch, width=STORED_WIDTH),
        "webp": webp_of(sketch, width=STORED_WIDTH),
        "wide.svg": draw_picture(artwork=artwork, role=Role.WIDE_BADGE, subject=subject),
        "card.png": draw_card(artwork=artwork, subject=subject),
    }


def _stored_files(awards: list[Award]) -> dict[int, list[BadgeFile]]:
    stored: dict[int, list[BadgeFile]] = {}
    for file in BadgeFile.objects.filter(award__in=awards).defer("content"):
        stored.setdefault(file.award_id, []).append(file)
    return stored


def _new_files(*, award: Award, pictures: Pictures, stored: list[BadgeFile]) -> list[BadgeFile]:
    latest = max((file.revision for file in stored), default=0)
    digests = {extension: sha256(content).hexdigest() for extension, content in pictures.items()}
    if digests == {file.extension: file.sha256 for file in stored if file.revision == latest}:
        return []
    return [
        BadgeFile(award=award, revision=latest + 1, extension=extension, content=content, sha256=digests[extension])
        for extension, content in pictures.items()
    ]
