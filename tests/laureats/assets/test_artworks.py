# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from label.models import Level
from laureats.assets.artworks import Role, own_artwork, read_artwork, read_artworks, scale_of_level
from laureats.models import ArtworkSet
from laureats.models.artwork import Scale
from tests.factories import EditionFactory


def make_set(edition, **values):
    chosen = ArtworkSet.objects.create(edition=edition, scale=Scale.SIGNS, **values)
    chosen.templates.create(role=Role.CARD, source="<svg/>", sha256="0" * 64)
    return chosen


@pytest.mark.parametrize(
    ("code", "expected"),
    [("1", Scale.SIGNS), ("5", Scale.SIGNS), ("or", Scale.MEDALS), ("Badge", Scale.MEDALS), ("honneur", Scale.MEDALS)],
)
def test_a_level_is_drawn_as_signs_or_as_a_medal(code, expected):
    assert scale_of_level(Level(code=code)) == expected


@pytest.mark.django_db
def test_an_edition_without_artwork_takes_the_projects_own():
    assert read_artwork(edition=EditionFactory(), scale=Scale.MEDALS) == own_artwork(Scale.MEDALS)


@pytest.mark.django_db
def test_a_template_of_the_edition_stands_in_for_ours_and_the_others_stay():
    edition = EditionFactory()
    make_set(edition, is_example=False)

    artwork = read_artwork(edition=edition, scale=Scale.SIGNS)

    own = own_artwork(Scale.SIGNS)
    assert (artwork.templates, artwork.is_example) == ({**own.templates, Role.CARD: "<svg/>"}, False)
    assert artwork.digest != own.digest


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_the_artwork_of_editions_is_read_with_the_same_queries(django_assert_num_queries, count):
    editions = [EditionFactory(year=2020 + number) for number in range(count)]
    for edition in editions:
        make_set(edition)

    with django_assert_num_queries(2):
        index = read_artworks(edition.pk for edition in editions)

    assert [index.find(edition_id=edition.pk, scale=Scale.SIGNS).templates[Role.CARD] for edition in editions] == [
        "<svg/>"
    ] * count
    assert index.find(edition_id=editions[0].pk, scale=Scale.MEDALS) == own_artwork(Scale.MEDALS)


def test_what_an_artwork_draws_is_told_by_its_digest():
    digests = {own_artwork(scale).digest for scale in Scale}

    assert len(digests) == len(Scale)
