# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told of the results in figures."""

from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.records import Part, Record
from laureats.api.award_records import LINK, PAGE
from laureats.api.palmares_records import LevelCount


class FigurePart(Part):
    """A number of bodies."""

    number: int = Field(description=gettext_noop("How many there are."))
    is_minimum: bool = Field(description=gettext_noop("Whether there may be more: only some are known."))


class EditionFigures(Part):
    """The awards of an edition by level."""

    edition: str = Field(description=gettext_noop("Code of the edition: its year as a rule."))
    year: int = Field(description=gettext_noop("Year of the edition."))
    is_fictional: bool = Field(description=gettext_noop("Whether it is a demonstration, with invented results."))
    is_complete: bool = Field(description=gettext_noop("Whether all the awards of the edition are known."))
    candidates: FigurePart | None = Field(
        description=gettext_noop("How many bodies applied, null when it is not known.")
    )
    labelled: FigurePart = Field(description=gettext_noop("How many bodies were labelled."))
    known: int = Field(description=gettext_noop("How many awards that stand are known."))
    levels: list[LevelCount] = Field(description=gettext_noop("The levels of the edition, the lowest first."))
    unknown_level_count: int = Field(description=gettext_noop("How many known awards have a level that nobody tells."))


class RankedFigure(Part):
    """A kind of body or a place, with its bodies and their labels."""

    code: str = Field(description=gettext_noop("Code of the kind, or INSEE code of the place."))
    name: str = Field(description=gettext_noop("Name of the kind or of the place."))
    bodies: int = Field(description=gettext_noop("How many bodies hold a label, each counted once."))
    labels: int = Field(description=gettext_noop("How many labels they hold."))


class DomainFigures(Part):
    """A domain of an edition that publishes its scores, out of 100."""

    edition: str = Field(description=gettext_noop("Code of the edition: its year as a rule."))
    name: str = Field(description=gettext_noop("Name of the domain, in the language asked for if it is known."))
    mean: float = Field(description=gettext_noop("Mean of the scores."))
    lowest: float = Field(description=gettext_noop("Lowest score."))
    highest: float = Field(description=gettext_noop("Highest score."))
    bodies: int = Field(description=gettext_noop("How many bodies have a score."))


class StatisticsRecord(Record):
    """The results in figures: awards that stand, of released editions."""

    edition: str | None = Field(description=gettext_noop("Code of the edition, null for all of them."))
    award_count: int = Field(description=gettext_noop("How many awards that stand are known."))
    body_count: int = Field(description=gettext_noop("How many bodies hold them, each counted once."))
    counts_fictional: bool = Field(
        description=gettext_noop("Whether invented results, of demonstrations, are counted with the others.")
    )
    is_partial: bool = Field(description=gettext_noop("Whether some of the awards of these editions are not known."))
    editions: list[EditionFigures] = Field(description=gettext_noop("Figures of each edition, the latest first."))
    kinds: list[RankedFigure] = Field(description=gettext_noop("By kind of body, the most numerous first."))
    regions: list[RankedFigure] = Field(description=gettext_noop("By région, the most numerous first."))
    departments: list[RankedFigure] = Field(description=gettext_noop("By département, the most numerous first."))
    outside_regions: int = Field(description=gettext_noop("How many bodies belong to no région."))
    outside_departments: int = Field(description=gettext_noop("How many bodies belong to no département."))
    domains: list[DomainFigures] = Field(
        description=gettext_noop("Scores by domain, of the editions that publish scores.")
    )
    url: str = Field(description=LINK)
    page: str | None = Field(description=PAGE)
