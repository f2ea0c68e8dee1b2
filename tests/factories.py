# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Records for tests: valid, minimal, and distinct unless told otherwise."""

import factory
from django.utils.text import slugify

from label.models import Criterion, Domain, Edition, JurySeat, Level, Person
from laureats.models import Candidature, Territory


def siren(number):
    """Return the valid SIREN whose first eight digits are `number`, written with leading zeros."""
    digits = f"{number:08d}"
    doubled = "0516273849"
    total = sum(doubled.index(c) if i % 2 else int(c) for i, c in enumerate(digits))
    return f"{digits}{-total % 10}"


class EditionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Edition
        django_get_or_create = ["code"]

    year = 2026
    code = factory.LazyAttribute(lambda edition: str(edition.year))
    name = factory.LazyAttribute(lambda edition: f"Édition {edition.code}")


class DomainFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Domain

    edition = factory.SubFactory(EditionFactory)
    code = factory.Sequence(lambda n: f"D{n}")
    name = factory.LazyAttribute(lambda domain: f"Domaine {domain.code}")
    weight = "1"


class CriterionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Criterion

    domain = factory.SubFactory(DomainFactory)
    edition = factory.SelfAttribute("domain.edition")
    code = factory.Sequence(lambda n: f"D-{n}")
    name = factory.LazyAttribute(lambda criterion: f"Critère {criterion.code}")
    max_points = "5"


class LevelFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Level

    edition = factory.SubFactory(EditionFactory)
    code = factory.Sequence(lambda n: str(n + 1))
    name = factory.LazyAttribute(lambda level: f"Niveau {level.code}")
    min_total = "20"


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    first_name = "Camille"
    last_name = factory.Sequence(lambda n: f"JURÉ{n}")


class JurySeatFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = JurySeat

    edition = factory.SubFactory(EditionFactory)
    person = factory.SubFactory(PersonFactory)
    code = factory.Sequence(lambda n: f"jure{n}")
    agrees_to_name = True


class TerritoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Territory

    kind = "commune"
    siren = factory.Sequence(lambda n: siren(21000000 + n))
    name = factory.Sequence(lambda n: f"Bourg-{n}")
    slug = factory.LazyAttribute(lambda territory: slugify(territory.name))
    department = "01"
    population = 1000


class CandidatureFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Candidature

    edition = factory.SubFactory(EditionFactory)
    territory = factory.SubFactory(TerritoryFactory)
    reference = factory.Sequence(lambda n: f"2026-{n:04d}")
    status = "eligible"
    snapshot_name = factory.LazyAttribute(lambda c: c.territory.name)
    snapshot_kind = factory.LazyAttribute(lambda c: c.territory.kind)
    snapshot_department = factory.LazyAttribute(lambda c: c.territory.department)
    snapshot_population = factory.LazyAttribute(lambda c: c.territory.population)
