# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands on the map, and in which form."""

from types import SimpleNamespace

import pytest

from laureats.atlas.reading import read_atlas
from laureats.models import Territory
from laureats.public.listing.awards import ListedAward
from laureats.public.listing.bodies import ListedBody
from laureats.public.listing.map_points import Mark, legend_of, map_points, mark_of, shape_path

ONE_TO_FIVE = tuple(SimpleNamespace(code=str(rank), local_name=f"Niveau {rank}") for rank in range(1, 6))
MEDALS = tuple(SimpleNamespace(code=name.lower(), local_name=name) for name in ("Badge", "Bronze", "Argent", "Or"))
GRENOBLE = {"latitude": "45.1838", "longitude": "5.7244"}

pytestmark = pytest.mark.usefixtures("english")


def listed(level, *, levels, territory=1, slug="albi"):
    award = ListedAward(
        pk=territory,
        edition=1,
        territory=territory,
        slug=slug,
        kind="commune",
        department="",
        region="",
        year=2023,
        level=level,
        levels=levels,
        mentions={},
    )
    return ListedBody(awards=[award], found=[award])


@pytest.mark.parametrize(
    ("level", "levels", "mark"),
    [
        (ONE_TO_FIVE[0], ONE_TO_FIVE, Mark(shape="disc", name="disc", radius=14, words="Niveau 1 of 5")),
        (ONE_TO_FIVE[4], ONE_TO_FIVE, Mark(shape="disc", name="disc", radius=28, words="Niveau 5 of 5")),
        (MEDALS[0], MEDALS, Mark(shape="square", name="badge", radius=10, words="Badge")),
        (MEDALS[1], MEDALS, Mark(shape="hexagon", name="bronze", radius=16, words="Bronze, 1st of 3")),
        (MEDALS[3], MEDALS, Mark(shape="hexagon", name="or", radius=28, words="Or, 3rd of 3")),
        (None, MEDALS, Mark(shape="ring", name="ring", radius=10, words="Unknown level")),
    ],
)
def test_mark_is_sized_by_level_and_shaped_by_form(level, levels, mark):
    assert mark_of(listed(level, levels=levels).shown) == mark


def test_each_mark_in_use_is_in_the_legend_once():
    bodies = [
        listed(level, levels=levels)
        for level, levels in [
            (None, MEDALS),
            (MEDALS[3], MEDALS),
            (ONE_TO_FIVE[4], ONE_TO_FIVE),
            (ONE_TO_FIVE[1], ONE_TO_FIVE),
            (ONE_TO_FIVE[1], ONE_TO_FIVE),
        ]
    ]

    assert [mark.words for mark in legend_of(bodies)] == [
        "Niveau 2 of 5",
        "Niveau 5 of 5",
        "Or, 3rd of 3",
        "Unknown level",
    ]


def test_points_say_body_level_and_year_and_lead_to_its_page():
    territory = Territory(pk=1, kind="commune", name="Grenoble", **GRENOBLE)

    (point,) = map_points(
        [listed(ONE_TO_FIVE[2], levels=ONE_TO_FIVE)], territories={1: territory}, addresses={1: "/laureats/grenoble/"}
    )

    x, y = read_atlas().place(latitude=45.1838, longitude=5.7244)
    assert (point.words, point.address) == ("Ville de Grenoble, Niveau 3 of 5, 2023", "/laureats/grenoble/")
    assert (point.x, point.y) == (round(x), round(y))


def test_bodies_without_a_place_have_no_point():
    nowhere = Territory(pk=1, kind="gip", name="Recia")
    far = Territory(pk=2, kind="commune", name="Nouméa", latitude="-22.2711", longitude="166.4380")
    bodies = [listed(None, levels=MEDALS, territory=number) for number in (1, 2)]

    assert map_points(bodies, territories={1: nowhere, 2: far}, addresses={}) == []


def test_neighbours_make_room_for_each_other_the_largest_first():
    territories = {number: Territory(pk=number, kind="commune", name="X", **GRENOBLE) for number in (1, 2)}
    bodies = [
        listed(ONE_TO_FIVE[0], levels=ONE_TO_FIVE, territory=1),
        listed(ONE_TO_FIVE[4], levels=ONE_TO_FIVE, territory=2),
    ]

    large, small = map_points(bodies, territories=territories, addresses={})

    assert (large.mark.radius, small.mark.radius) == (28, 14)
    assert (large.x - small.x) ** 2 + (large.y - small.y) ** 2 >= (28 + 14) ** 2


@pytest.mark.parametrize(
    ("shape", "path"),
    [
        ("disc", "M-4 3a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
        ("ring", "M-4 3a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
        ("square", "M-4 -2h10v10h-10z"),
        ("hexagon", "M1 -2L5 0L5 5L1 8L-3 6L-3 0z"),
    ],
)
def test_shapes_are_as_wide_as_their_disc(shape, path):
    assert shape_path(shape, x=1, y=3, radius=5) == path
