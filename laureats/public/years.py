# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The years of the label, one by one, with what a body held in each: the drawing above its timeline."""

from dataclasses import dataclass

from label.models import Edition
from laureats.public.timeline import FIRST_YEAR, Gap, TimelineEntry, gap_between


@dataclass(frozen=True, slots=True, kw_only=True)
class YearColumn:
    """`entries` is empty for a year without a known label."""

    year: int
    entries: list[TimelineEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """Every year since the first edition; the gaps are those before the first known label and after the last."""

    columns: list[YearColumn]
    since: Gap | None
    before: Gap | None

    @property
    def has_unknown(self) -> bool:
        """Tell whether a label stands without its level, which the drawing marks with a sign to explain."""
        return any(
            entry.award.level is None and not entry.is_withdrawn for column in self.columns for entry in column.entries
        )

    @property
    def has_gap(self) -> bool:
        return any(not column.entries for column in self.columns)


def last_public_year() -> int:
    """Return the year of the latest released edition that is not invented, or the first year while there is none."""
    years = Edition.objects.released().filter(is_fictional=False).order_by("-year").values_list("year", flat=True)
    return years.first() or FIRST_YEAR


def build_years(timeline: list[TimelineEntry], *, last: int) -> Years:
    """Return the columns from the first edition to `last`; `timeline` goes from the latest."""
    held = [entry.year for entry in timeline]
    years = range(min([FIRST_YEAR, *held]), max([last, *held]) + 1)
    return Years(
        columns=[YearColumn(year=year, entries=[e for e in timeline if e.year == year]) for year in years],
        since=gap_between(later=years[-1] + 1, earlier=held[0]) if held else None,
        before=gap_between(later=held[-1], earlier=years[0] - 1) if held else None,
    )
