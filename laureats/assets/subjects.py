# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a picture of the label tells, taken from an award."""

from dataclasses import dataclass

from label.models import Level
from laureats.assets.artworks import scale_of_code
from laureats.models.artwork import Scale
from laureats.models.award import Award
from laureats.public.awards import name_then_borne


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeSubject:
    """What a badge tells. It is in French whatever the reader's language: one picture for all."""

    edition_code: str
    year: int
    level_code: str
    level_name: str
    level_short_name: str
    laureate: str
    level_name_en: str = ""
    level_short_name_en: str = ""

    @property
    def scale(self) -> Scale:
        return scale_of_code(self.level_code)

    @property
    def statement(self) -> str:
        """Return what the picture says: "Label Territoire Numérique Libre 2026 – Niveau 5 (excellence)"."""
        level = _with_short_name(self.level_name, self.level_short_name)
        return f"Label Territoire Numérique Libre {self.year} – {level}"

    @property
    def statement_en(self) -> str:
        level = _with_short_name(
            self.level_name_en or self.level_name, self.level_short_name_en or self.level_short_name
        )
        return f"Territoire Numérique Libre label {self.year} – {level}"


def describe_badge(*, award: Award, level: Level) -> BadgeSubject:
    return BadgeSubject(
        edition_code=award.edition.code,
        year=award.edition.year,
        level_code=level.code,
        level_name=level.name,
        level_short_name=level.short_name,
        level_name_en=level.name_en,
        level_short_name_en=level.short_name_en,
        laureate=name_then_borne(award),
    )


def _with_short_name(name: str, short_name: str) -> str:
    return f"{name} ({short_name})" if short_name else name
