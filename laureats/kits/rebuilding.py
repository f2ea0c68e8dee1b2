# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Making kits anew after a change of artwork, and drawing badges anew with them."""

from collections.abc import Iterable
from hashlib import sha256

from django.db import transaction
from django.db.models import Prefetch, QuerySet

from laureats.assets.artworks import read_artworks, scale_of_level
from laureats.assets.rebuilding import rebuild_pictures
from laureats.assets.storing import Pictures, draw_stored_pictures
from laureats.assets.subjects import describe_badge
from laureats.kits.requesting import request_kits
from laureats.models import Award, BadgeFile


def list_outdated_badges(awards: QuerySet[Award]) -> list[Award]:
    """Return the awards whose badge is drawn otherwise than it was stored, or was never drawn. Nothing is written."""
    stored = Prefetch("badge_files", queryset=BadgeFile.objects.defer("content"))
    listed = list(awards.select_related("edition", "level", "territory").prefetch_related(stored))
    artworks = read_artworks({award.edition_id for award in listed})
    outdated = []
    for award in listed:
        if award.level is not None:
            artwork = artworks.find(edition_id=award.edition_id, scale=scale_of_level(award.level))
            drawn = draw_stored_pictures(subject=describe_badge(award=award, level=award.level), artwork=artwork)
            if _digests(drawn) != _latest_digests(award.badge_files.all()):
                outdated.append(award)
    return outdated


@transaction.atomic
def rebuild_kits(awards: QuerySet[Award]) -> int:
    """Give the badges that are drawn otherwise a next revision, and have every kit made anew. Return how many."""
    rebuild_pictures(awards.select_related("edition"))
    return request_kits(awards)


def _digests(pictures: Pictures) -> dict[str, str]:
    return {extension: sha256(content).hexdigest() for extension, content in pictures.items()}


def _latest_digests(files: Iterable[BadgeFile]) -> dict[str, str]:
    latest = max((file.revision for file in files), default=0)
    return {file.extension: file.sha256 for file in files if file.revision == latest}
