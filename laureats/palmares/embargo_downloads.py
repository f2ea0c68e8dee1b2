# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who took which document before the results were public."""

from django.db import transaction
from django.db.models import QuerySet

from label.models import Edition
from laureats.authors import Author
from laureats.models import EmbargoDownload, Palmares
from laureats.palmares.sealing import lock_edition


@transaction.atomic
def record_download(*, edition: Edition, document: str, author: Author) -> None:
    """Write down who takes a document, and which sealed results it tells. Once the edition is public, nothing is.

    `document` is the name of the file. Before the seal there is no fingerprint to keep.
    """
    locked = lock_edition(edition)
    if locked.is_released:
        return
    palmares = Palmares.objects.filter(edition=locked).first()
    EmbargoDownload.objects.create(
        edition=locked,
        document=document,
        fingerprint=palmares.fingerprint if palmares else "",
        author_name=author.name,
        author=author.user,
    )


def list_downloads(edition: Edition) -> QuerySet[EmbargoDownload]:
    """Return the downloads of an edition, the latest first."""
    return EmbargoDownload.objects.filter(edition=edition)
