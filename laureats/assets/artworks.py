# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The templates that draw the levels of a scale in an edition: an administrator's, else the project's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from label.models import Edition, Level
from laureats.models.artwork import ArtworkSet, ArtworkTemplate, Scale

OWN_TEMPLATES = Path(__file__).parent / "templates"
# The levels drawn as one to five copyleft signs (until 2024); any other is a medal, or shown like one.
LEVELS_AS_SIGNS = frozenset("12345")

Role = ArtworkTemplate.Role


@dataclass(frozen=True, kw_only=True)
class Artwork:
    """One template a role. What an example draws says so ("exemple")."""

    scale: Scale
    templates: Mapping[Role, str]
    is_example: bool

    @cached_property
    def digest(self) -> str:
        """Return the SHA-256 of all that decides what is drawn."""
        parts = [self.scale.value, str(self.is_example), *(self.templates[role] for role in Role)]
        return sha256("\0".join(parts).encode()).hexdigest()


def scale_of_level(level: Level) -> Scale:
    return scale_of_code(level.code)


def scale_of_code(code: str) -> Scale:
    return Scale.SIGNS if code in LEVELS_AS_SIGNS else Scale.MEDALS


def read_artwork(*, edition: Edition, scale: Scale) -> Artwork:
    """Return what draws a scale in an edition, in two queries: each role an administrator left takes our own file."""
    chosen = ArtworkSet.objects.filter(edition=edition, scale=scale).prefetch_related("templates").first()
    return artwork_of_set(chosen) if chosen else own_artwork(scale)


def read_artworks(edition_ids: Iterable[int]) -> "ArtworkIndex":
    """Return the artwork of several editions, in two queries whatever their number."""
    sets = ArtworkSet.objects.filter(edition__in=set(edition_ids)).prefetch_related("templates")
    return ArtworkIndex(chosen={(item.edition_id, Scale(item.scale)): artwork_of_set(item) for item in sets})


@dataclass(frozen=True, kw_only=True)
class ArtworkIndex:
    chosen: Mapping[tuple[int, Scale], Artwork]

    def find(self, *, edition_id: int, scale: Scale) -> Artwork:
        return self.chosen.get((edition_id, scale)) or own_artwork(scale)


def artwork_of_set(artwork_set: ArtworkSet) -> Artwork:
    uploaded = {Role(template.role): template.source for template in artwork_set.templates.all()}
    scale = Scale(artwork_set.scale)
    templates = {**own_artwork(scale).templates, **uploaded}
    return Artwork(scale=scale, templates=templates, is_example=artwork_set.is_example)


@cache
def own_artwork(scale: Scale) -> Artwork:
    """Return the project's own artwork, which is an example."""
    templates = {role: read_own_template(scale=scale, role=role) for role in Role}
    return Artwork(scale=scale, templates=MappingProxyType(templates), is_example=True)


@cache
def read_own_template(*, scale: Scale, role: Role) -> str:
    return (OWN_TEMPLATES / scale.value / f"{role.value}.svg").read_text(encoding="utf-8")
