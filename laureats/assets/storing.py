# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges kept: a revision, once written, never changes its bytes."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from django.db import transaction
from django.db.models import prefetch_related_objects

from label.models import Level
from laureats.assets.rendering import describe_badge, render_badge_png, render_badge_svg
from laureats.models.award import Award, BadgeFile

PNG_WIDTH = 512
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
    stored = _stored_files(listed)
    written: list[BadgeFile] = []
    for award in listed:
        if award.level is not None:
            pictures = _draw(award=award, level=award.level)
            written += _new_files(award=award, pictures=pictures, stored=stored.get(award.pk, []))
    return BadgeFile.objects.bulk_create(written, batch_size=BATCH_SIZE)


def _stored_files(awards: list[Award]) -> dict[int, list[BadgeFile]]:
    stored: dict[int, list[BadgeFile]] = {}
    for file in BadgeFile.objects.filter(award__in=awards).defer("content"):
        stored.setdefault(file.award_id, []).append(file)
    return stored


def _draw(*, award: Award, level: Level) -> Pictures:
    svg = render_badge_svg(describe_badge(award=award, level=level))
    return {"svg": svg, "png": render_badge_png(svg, width=PNG_WIDTH)}


def _new_files(*, award: Award, pictures: Pictures, stored: list[BadgeFile]) -> list[BadgeFile]:
    latest = max((file.revision for file in stored), default=0)
    digests = {extension: sha256(content).hexdigest() for extension, content in pictures.items()}
    if digests == {file.extension: file.sha256 for file in stored if file.revision == latest}:
        return []
    return [
        BadgeFile(award=award, revision=latest + 1, extension=extension, content=content, sha256=digests[extension])
        for extension, content in pictures.items()
    ]
