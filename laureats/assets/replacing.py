# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Templates put in place of the project's own, or taken back."""

from hashlib import sha256

from django.db import transaction

from label.models import Edition
from laureats.assets.artworks import Role
from laureats.assets.template_checks import check_template
from laureats.authors import Author
from laureats.models import ArtworkSet, ArtworkTemplate
from laureats.models.artwork import Scale

LONGEST_NAME = 255


@transaction.atomic
def replace_template(
    *, edition: Edition, scale: Scale, role: Role, content: bytes, file_name: str, author: Author
) -> ArtworkTemplate:
    """Keep a template with its digest and its author. Raise `Refused` with every fault, having written nothing.

    No picture already published changes: `rebuild_pictures` alone draws a new revision.
    """
    source = check_template(content, role=role, scale=scale)
    chosen, _created = ArtworkSet.objects.get_or_create(edition=edition, scale=scale)
    template, _created = ArtworkTemplate.objects.update_or_create(
        artwork_set=chosen,
        role=role,
        defaults={
            "source": source,
            "sha256": sha256(content).hexdigest(),
            "file_name": file_name[-LONGEST_NAME:],
            "author_name": author.name,
        },
    )
    return template


def remove_template(*, edition: Edition, scale: Scale, role: Role) -> None:
    """Take an administrator's template away: the project's own draws again."""
    ArtworkTemplate.objects.filter(artwork_set__edition=edition, artwork_set__scale=scale, role=role).delete()
