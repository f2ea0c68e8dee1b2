# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whom a preview of artwork is drawn for: a real laureate, or a name that puts the drawing to the test."""

from dataclasses import dataclass

from label.models import Edition, Level
from laureats.assets.artworks import scale_of_level
from laureats.assets.subjects import BadgeSubject, describe_badge
from laureats.assets.template_drawing import LONG_NAME, sample_subject
from laureats.models import Award
from laureats.models.artwork import Scale
from laureats.public.awards import name_then_borne

SHORTEST_NAME = "Y"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """`key` goes into addresses: the number of an award, or "longest-3"."""

    key: str
    label: str
    subject: BadgeSubject


def list_samples(*, edition: Edition, scale: Scale) -> list[Sample]:
    """Return the edition's laureates of the scale by name, then made-up ones for each level. Never none."""
    awards = Award.objects.filter(edition=edition, level__isnull=False).select_related("edition", "level", "territory")
    real = [_real_sample(award, level=award.level) for award in awards if _is_drawn(award.level, scale=scale)]
    levels = [level for level in edition.levels.all() if scale_of_level(level) == scale]
    made_up = [
        _made_up(level, edition=edition, word=word, name=name)
        for level in levels
        for word, name in (("longest", LONG_NAME), ("shortest", SHORTEST_NAME))
    ]
    found = [*sorted(real, key=lambda sample: sample.label), *made_up]
    return found or [Sample(key="sample", label=LONG_NAME, subject=sample_subject(scale))]


def find_sample(samples: list[Sample], *, key: str) -> Sample:
    """Return the sample of that key, the first for any other key."""
    return next((sample for sample in samples if sample.key == key), samples[0])


def _is_drawn(level: Level | None, *, scale: Scale) -> bool:
    return level is not None and scale_of_level(level) == scale


def _real_sample(award: Award, *, level: Level | None) -> Sample:
    if level is None:
        raise ValueError(f"The level of {award} is not known.")
    label = f"{name_then_borne(award)} – {level.name}"
    return Sample(key=str(award.pk), label=label, subject=describe_badge(award=award, level=level))


def _made_up(level: Level, *, edition: Edition, word: str, name: str) -> Sample:
    subject = BadgeSubject(
        edition_code=edition.code,
        year=edition.year,
        level_code=level.code,
        level_name=level.name,
        level_short_name=level.short_name,
        level_name_en=level.name_en,
        level_short_name_en=level.short_name_en,
        laureate=name,
    )
    return Sample(key=f"{word}-{level.code}", label=f"{name} – {level.name}", subject=subject)
