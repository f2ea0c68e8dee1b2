# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges drawn: the same award always gives the same bytes."""

from dataclasses import dataclass

import resvg_py
from django.utils.text import slugify

from label.models import Level
from laureats.assets.artwork import fill_template
from laureats.models.award import Award
from laureats.public.awards import name_then_borne

SIGNS = "signs.svg"
MEDALLION = "medallion.svg"
# The levels that are shown as one to five copyleft signs (until 2024); any other is shown on a medallion.
LEVELS_AS_SIGNS = frozenset("12345")


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeSubject:
    """What a badge tells. It is in French whatever the reader's language: one picture for all."""

    edition_code: str
    year: int
    level_code: str
    level_name: str
    level_short_name: str
    laureate: str

    @property
    def statement(self) -> str:
        """Return what the picture says: "Label Territoire Numérique Libre 2026 – Niveau 5 (excellence)"."""
        level = f"{self.level_name} ({self.level_short_name})" if self.level_short_name else self.level_name
        return f"Label Territoire Numérique Libre {self.year} – {level}"

    @property
    def template(self) -> str:
        return SIGNS if self.level_code in LEVELS_AS_SIGNS else MEDALLION


def describe_badge(*, award: Award, level: Level) -> BadgeSubject:
    return BadgeSubject(
        edition_code=award.edition.code,
        year=award.edition.year,
        level_code=level.code,
        level_name=level.name,
        level_short_name=level.short_name,
        laureate=name_then_borne(award),
    )


def render_badge_svg(subject: BadgeSubject) -> bytes:
    """Return a picture that stands alone: no font, no script, nothing outside it."""
    values = {
        "id": slugify(f"badge-{subject.edition_code}-{subject.level_code}"),
        "year": str(subject.year),
        "level": subject.level_name,
        "level_short": subject.level_short_name,
        "statement": subject.statement,
        "laureate": subject.laureate,
    }
    return fill_template(subject.template, level_code=subject.level_code, values=values)


def render_badge_png(svg: bytes, *, width: int) -> bytes:
    """Return the picture as PNG, `width` pixels wide, transparent around the badge."""
    return resvg_py.svg_to_bytes(svg_string=svg.decode(), width=width, skip_system_fonts=True)
