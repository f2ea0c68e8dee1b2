# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The results year by year."""

from dataclasses import dataclass
from itertools import groupby

from label.models import Edition
from laureats.public.editions import EditionFacts, read_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOverview:
    year: int
    editions: list[EditionFacts]


def palmares_overview() -> list[YearOverview]:
    """Return the years that have results, latest first."""
    facts = read_facts(Edition.objects.released().order_by("-year", "code"))
    return [
        YearOverview(year=year, editions=list(editions))
        for year, editions in groupby(facts, key=lambda fact: fact.edition.year)
    ]


def released_years() -> list[int]:
    """Return the years that have results, latest first."""
    years = Edition.objects.released().order_by("-year").values_list("year", flat=True)
    return list(dict.fromkeys(years))
