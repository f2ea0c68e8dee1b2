# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Results for tests: released editions with their scale, awards, and the pages that show them."""

from datetime import UTC, date, datetime

import factory

from label.models import Edition
from laureats.models import Award, Erratum, LaureatePage, Territory
from tests.factories import EditionFactory, LevelFactory, TerritoryFactory

ONE_TO_FIVE = [(str(rank), f"Niveau {rank}") for rank in range(1, 6)]
MEDALS = [("badge", "Badge"), ("bronze", "Bronze"), ("argent", "Argent"), ("or", "Or")]


def make_edition(*, year, scale=ONE_TO_FIVE, **fields):
    """Return a released edition with its levels."""
    released = {"released_at": datetime(year, 12, 1, 12, tzinfo=UTC), "opens_on": date(year, 6, 15)}
    edition = EditionFactory(**({"year": year, "name": f"Édition {year}"} | released | fields))
    for order, (code, name) in enumerate(scale):
        LevelFactory(edition=edition, code=code, name=name, sort_order=order, min_total=None)
    return Edition.objects.get(pk=edition.pk)


def make_territory(name, **fields):
    return TerritoryFactory(**({"name": name, "department": "16"} | fields))


class AwardFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Award

    class Params:
        code = None

    territory = factory.SubFactory(TerritoryFactory)
    name = factory.SelfAttribute("territory.name")
    kind = factory.SelfAttribute("territory.kind")
    department = factory.SelfAttribute("territory.department")
    level = factory.LazyAttribute(lambda award: award.edition.levels.get(code=award.code) if award.code else None)


def make_award(*, body, edition, level=None, **fields):
    """Return the award of a body, given by name or as a territory; `level` is a level's code."""
    territory = body if isinstance(body, Territory) else make_territory(body)
    return AwardFactory(territory=territory, edition=edition, code=level, **fields)


def make_erratum(award, *, reason, **fields):
    chained = {"author_name": "Secrétariat", "previous_fingerprint": "0", "fingerprint": "1"}
    return Erratum.objects.create(award=award, reason=reason, **(chained | fields))


def make_page(*, index, territory, **fields):
    """Return the live page of a body."""
    values = {"title": territory.display_name, "slug": territory.slug, "locale": index.locale} | fields
    return index.add_child(instance=LaureatePage(territory=territory, **values))
