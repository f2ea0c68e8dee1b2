# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Editions sealed over a history, and what is told of them."""

from laureats.models import Award, Palmares
from laureats.palmares.sealing import read_content
from laureats.press.figures import count_figures
from tests.factories import EditionFactory, LevelFactory, TerritoryFactory
from tests.laureats.palmares.factories import PAST


def make_past(*bodies, year=2020, level="1", name="Niveau 1", **fields):
    """Give these bodies an award in a past edition that everyone knows."""
    edition = EditionFactory(**({"year": year, "released_at": PAST, "labelled_count": len(bodies)} | fields))
    given = LevelFactory(edition=edition, code=level, name=name) if level else None
    for body in bodies:
        Award.objects.create(
            territory=body, edition=edition, level=given, name=body.name, kind=body.kind, sources=["source"]
        )
    return edition


def make_body(name, **fields):
    return TerritoryFactory(name=name, **({"department": "81"} | fields))


def sealed_content(edition):
    return read_content(Palmares.objects.get(edition=edition))


def figures_of(edition):
    edition.refresh_from_db()
    return count_figures(edition=edition, content=sealed_content(edition))


def names_of(laureates):
    return [laureate.name for laureate in laureates]
