# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The artwork of every edition: what is offered, what is still an example."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from label.models import Edition
from laureats.assets.artworks import Role, scale_of_level
from laureats.desk.artwork_pages import ArtworkPage
from laureats.models import ArtworkSet
from laureats.models.artwork import Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSet:
    edition: Edition
    scale: Scale
    stored: ArtworkSet | None

    @property
    def url(self) -> str:
        return reverse("artwork_set", args=[self.edition.code, self.scale.value])

    @property
    def is_enabled(self) -> bool:
        return self.stored is not None and self.stored.is_enabled

    @property
    def is_example(self) -> bool:
        return self.stored is None or self.stored.is_example

    @property
    def own_count(self) -> int:
        return len(self.stored.templates.all()) if self.stored else 0


class ArtworkIndex(ArtworkPage):
    template_name = "laureats/desk/artwork_index.html"
    page_title = gettext_lazy("Artwork")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "sets": list_sets(), "role_count": len(Role)}


def list_sets() -> list[ShownSet]:
    """Return the scales that each edition uses or has artwork for, the latest edition first, in four queries."""
    editions = Edition.objects.prefetch_related("levels", "artwork_sets__templates").order_by("-year", "code")
    return [
        ShownSet(edition=edition, scale=scale, stored=stored.get(scale))
        for edition in editions
        for stored in [{Scale(item.scale): item for item in edition.artwork_sets.all()}]
        for scale in Scale
        if scale in stored or scale in {scale_of_level(level) for level in edition.levels.all()}
    ]
