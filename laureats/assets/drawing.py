# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of the label as SVG: the same award and artwork always give the same bytes.

What bears nobody's name is drawn once for all laureates of a level. The name is then written into its alternatives.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from xml.sax.saxutils import escape

from django.utils.text import slugify

from laureats.assets.artwork import NOT_XML, Filling, fill_template
from laureats.assets.artworks import Artwork, Role
from laureats.assets.subjects import BadgeSubject
from laureats.assets.themes import Theme

# What stands for the laureate's name in a drawing made for all: no name holds it.
SOMEBODY = "\ue000"
NAMELESS_ROLES = frozenset({Role.BADGE, Role.WIDE_BADGE})
SHAPES = {Role.BADGE: "", Role.WIDE_BADGE: "-wide", Role.PANEL: "-panel", Role.POSTER: "-poster", Role.CARD: "-card"}


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """What a drawing depends on; equal sketches give the same bytes."""

    source: str
    role: Role
    is_example: bool
    theme: Theme
    subject: BadgeSubject


def draw_picture(*, artwork: Artwork, role: Role, subject: BadgeSubject, theme: Theme = Theme.LIGHT) -> bytes:
    """Return a picture that stands alone: no font, no script, nothing outside it."""
    sketch = make_sketch(artwork=artwork, role=role, subject=subject, theme=theme)
    return draw_sketch(sketch).replace(SOMEBODY.encode(), escape(NOT_XML.sub("", subject.laureate)).encode())


def make_sketch(*, artwork: Artwork, role: Role, subject: BadgeSubject, theme: Theme = Theme.LIGHT) -> Sketch:
    drawn = replace(subject, laureate=SOMEBODY) if role in NAMELESS_ROLES else subject
    return Sketch(source=artwork.templates[role], role=role, is_example=artwork.is_example, theme=theme, subject=drawn)


@lru_cache(maxsize=128)
def draw_sketch(sketch: Sketch) -> bytes:
    """Return the drawing, with `SOMEBODY` in place of the laureate's name when it is for all."""
    subject = sketch.subject
    filling = Filling(
        level_code=subject.level_code,
        values=_values(subject, role=sketch.role),
        theme=sketch.theme,
        is_example=sketch.is_example,
        identifier=_identifier(sketch),
        alternatives={
            "fr": (subject.statement, f"Lauréat : {subject.laureate}.{' Visuel d’exemple.' * sketch.is_example}"),
            "en": (subject.statement_en, f"Laureate: {subject.laureate}.{' Example artwork.' * sketch.is_example}"),
        },
    )
    return fill_template(sketch.source, filling=filling)


def _values(subject: BadgeSubject, *, role: Role) -> dict[str, str]:
    values = {
        "year": str(subject.year),
        "level": subject.level_name,
        "level_short": subject.level_short_name,
        "statement": subject.statement,
    }
    return values if role in NAMELESS_ROLES else values | {"laureate": subject.laureate}


def _identifier(sketch: Sketch) -> str:
    theme = "" if sketch.theme is Theme.LIGHT else f"-{sketch.theme}"
    return slugify(f"badge-{sketch.subject.edition_code}-{sketch.subject.level_code}") + SHAPES[sketch.role] + theme
