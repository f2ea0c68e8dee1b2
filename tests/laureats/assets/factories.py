# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Awards with what a badge needs: a level, and a page of their body."""

from datetime import UTC, datetime

import factory
from wagtail.models import Page

from laureats.assets.rendering import BadgeSubject
from laureats.kits.subject import KitSubject
from laureats.models import Award, Decision, LaureateIndexPage, LaureatePage, Mark
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    DomainFactory,
    EditionFactory,
    JurySeatFactory,
    LevelFactory,
    TerritoryFactory,
)

RELEASED_AT = datetime(2026, 11, 18, 17, tzinfo=UTC)


class ReleasedEditionFactory(EditionFactory):
    released_at = RELEASED_AT


class AwardFactory(factory.django.DjangoModelFactory):
    """An award as history tells it: without a candidature."""

    class Meta:
        model = Award

    territory = factory.SubFactory(TerritoryFactory)
    edition = factory.SubFactory(ReleasedEditionFactory)
    level = factory.SubFactory(LevelFactory, edition=factory.SelfAttribute("..edition"), code="3")
    name = factory.SelfAttribute("territory.name")
    kind = factory.SelfAttribute("territory.kind")
    department = factory.SelfAttribute("territory.department")


def make_page(territory, *, slug):
    """Create the page of a body, under the laureates page made at the first call."""
    index = LaureateIndexPage.objects.first()
    if index is None:
        home = Page.objects.get(depth=2)
        index = home.add_child(instance=LaureateIndexPage(title="Lauréats", slug="laureats"))
    return index.add_child(instance=LaureatePage(title=territory.name, slug=slug, territory=territory))


def make_subject(**changes):
    usual = {
        "edition_code": "2026",
        "year": 2026,
        "level_code": "3",
        "level_name": "Niveau 3",
        "level_short_name": "",
        "laureate": "Ville d’Angoulême",
    }
    return BadgeSubject(**usual | changes)


def make_kit_subject(**changes):
    usual = {
        "reference": "2026-0007",
        "slug": "angouleme",
        "badge": make_subject(),
        "mentions": (),
        "badge_address": "https://label.example/badges/angouleme/2026.svg",
        "page_address": "https://label.example/laureats/angouleme/",
    }
    return KitSubject(**usual | changes)


def make_decided_edition(*, territory):
    """Return the edition 2026, ready to be sealed: one juror gave this body level 3, as `2026-0007`."""
    edition = EditionFactory()
    criterion = CriterionFactory(domain=DomainFactory(edition=edition))
    level = LevelFactory(edition=edition, code="3", name="Niveau 3")
    candidature = CandidatureFactory(edition=edition, territory=territory, reference="2026-0007")
    seat = JurySeatFactory(edition=edition)
    Mark.objects.create(seat=seat, candidature=candidature, criterion=criterion, state="graded", points=5)
    Decision.objects.create(
        candidature=candidature,
        is_decided=True,
        awarded_level=level,
        computed_level=level,
        computed_complete=True,
        decided_at=RELEASED_AT,
    )
    return edition
