# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of an edition, from its records to exact fractions."""

from fractions import Fraction

import pytest

from label.models import Domain, Edition, Level, Profile, ProfileLevel
from laureats import levels
from laureats.results import load_grid
from tests.factories import CriterionFactory, DomainFactory, EditionFactory, LevelFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    """An edition whose records were made in another order than theirs."""
    edition = EditionFactory(quorum=2, mark_step="0.25", aggregation="median")
    data = DomainFactory(edition=edition, code="OD", weight="1.5", sort_order=1)
    strategy = DomainFactory(edition=edition, code="STR", weight="2", sort_order=0)
    CriterionFactory(domain=strategy, code="STR-2", max_points="3", weight="0.5", bonus=True, sort_order=1)
    CriterionFactory(domain=strategy, code="STR-1", max_points="5", sort_order=0)
    criterion = CriterionFactory(domain=data, code="OD-1", max_points="4")
    high = LevelFactory(edition=edition, code="2", min_total="35.5", domain_minima={"STR": "20"}, sort_order=1)
    LevelFactory(edition=edition, code="1", min_total="20", sort_order=0)
    profile = Profile.objects.create(
        edition=edition, code="petites", name="Petites", kinds=["commune"], population_from=0, population_below=3500
    )
    profile.not_applicable.add(criterion)
    ProfileLevel.objects.create(profile=profile, level=high, min_total="30", domain_minima={"OD": "12.25"})
    return Edition.objects.get()


def thresholds(total, **minima):
    return levels.Thresholds(
        min_total=Fraction(total), domain_minima={code: Fraction(minimum) for code, minimum in minima.items()}
    )


def criterion(code, points, *, weight="1", bonus=False):
    return levels.Criterion(code=code, max_points=Fraction(points), weight=Fraction(weight), bonus=bonus)


STRATEGY = levels.Domain(
    code="STR",
    weight=Fraction(2),
    criteria=(criterion("STR-1", "5"), criterion("STR-2", "3", weight="0.5", bonus=True)),
)
OPEN_DATA = levels.Domain(code="OD", weight=Fraction("1.5"), criteria=(criterion("OD-1", "4"),))
FIRST = levels.Level(code="1", thresholds=thresholds("20"))
SECOND = levels.Level(code="2", thresholds=thresholds("35.5", STR="20"))


def test_the_grid_is_read_exactly_and_in_its_order(edition):
    assert load_grid(edition) == levels.Grid(
        aggregation="median",
        quorum=2,
        mark_step=Fraction(1, 4),
        domains=(STRATEGY, OPEN_DATA),
        levels=(FIRST, SECOND),
        profiles=(
            levels.Profile(
                code="petites",
                kinds=frozenset({"commune"}),
                population_from=0,
                population_below=3500,
                not_applicable=frozenset({"OD-1"}),
                levels={"2": thresholds("30", OD="12.25")},
            ),
        ),
    )


def test_domains_and_levels_without_numbers_are_left_out(edition):
    Domain.objects.filter(code="OD").update(weight=None)
    Level.objects.filter(code="1").update(min_total=None)

    grid = load_grid(edition)

    assert (grid.domains, grid.levels) == ((STRATEGY,), (SECOND,))


def test_minima_written_as_numbers_are_read_as_they_are_written(edition):
    Level.objects.filter(code="2").update(domain_minima={"STR": 20.1, "OD": 7})

    assert load_grid(edition).levels[1].thresholds == thresholds("35.5", STR="20.1", OD="7")


def test_the_grid_of_another_edition_stays_out(edition):
    LevelFactory(edition=EditionFactory(code="2025"), code="9")

    assert [level.code for level in load_grid(edition).levels] == ["1", "2"]


def test_reading_costs_the_same_whatever_the_size(edition, django_assert_num_queries):
    with django_assert_num_queries(7):
        empty = load_grid(edition)
    for order in range(3):
        domain = DomainFactory(edition=edition, sort_order=order)
        CriterionFactory.create_batch(3, domain=domain)
        profile = Profile.objects.create(edition=edition, code=f"p{order}", name="Profil")
        ProfileLevel.objects.create(profile=profile, level=LevelFactory(edition=edition), min_total="10")

    with django_assert_num_queries(7):
        full = load_grid(edition)

    assert len(full.profiles) == len(empty.profiles) + 3
