# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the files of a kit are made from: the same before the release as after."""

from dataclasses import dataclass

from core.models import CustomDocument
from laureats.assets.artworks import Artwork, artwork_of_set, own_artwork, scale_of_level
from laureats.kits.subject import KitSubject, kit_subject_from_award
from laureats.models import ArtworkSet, Award


@dataclass(frozen=True, kw_only=True)
class KitSource:
    """`award` is not saved when the kit is made under embargo. `guidelines` is an editor's document."""

    award: Award
    subject: KitSubject
    artwork: Artwork
    guidelines: CustomDocument | None = None


def kit_source_from_award(award: Award) -> KitSource:
    """Return what the kit of an award is made from. Raise `Refused` when its level is not known."""
    subject = kit_subject_from_award(award)
    scale = scale_of_level(award.level)  # type: ignore[arg-type]  # An unknown level was refused.
    sets = ArtworkSet.objects.filter(edition=award.edition, scale=scale).select_related("guidelines")
    chosen = sets.prefetch_related("templates").first()
    if chosen is None:
        return KitSource(award=award, subject=subject, artwork=own_artwork(scale))
    artwork = artwork_of_set(chosen)
    return KitSource(award=award, subject=subject, artwork=artwork, guidelines=chosen.guidelines)
