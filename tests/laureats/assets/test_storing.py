# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from hashlib import sha256

import pytest

from laureats.assets.rendering import describe_badge, render_badge_png, render_badge_svg
from laureats.assets.storing import store_badges
from laureats.models import Award, BadgeFile
from tests.laureats.assets.factories import AwardFactory

pytestmark = pytest.mark.django_db


def stored():
    """Return what is kept, by revision and format."""
    return {(file.revision, file.extension): bytes(file.content) for file in BadgeFile.objects.all()}


def test_a_badge_is_stored_as_svg_and_png_with_their_digests():
    award = AwardFactory()

    store_badges([award])

    svg = render_badge_svg(describe_badge(award=award, level=award.level))
    assert stored() == {(1, "svg"): svg, (1, "png"): render_badge_png(svg, width=512)}
    assert all(file.sha256 == sha256(file.content).hexdigest() for file in BadgeFile.objects.all())


def test_the_files_written_are_returned():
    written = store_badges([AwardFactory()])

    assert list(BadgeFile.objects.order_by("pk")) == written


def test_an_award_of_unknown_level_has_no_badge():
    assert store_badges([AwardFactory(level=None), AwardFactory()]) == list(BadgeFile.objects.order_by("pk"))
    assert BadgeFile.objects.count() == 2


def test_the_same_badge_again_writes_nothing():
    store_badges([AwardFactory()])
    before = list(BadgeFile.objects.values())

    again = store_badges(Award.objects.all())

    assert again == []
    assert list(BadgeFile.objects.values()) == before


def test_a_changed_badge_is_a_new_revision_beside_the_old_one():
    award = AwardFactory()
    store_badges([award])
    first = stored()
    award.level.name = "Niveau trois"

    store_badges([award])

    both = stored()
    assert sorted(both) == [(1, "png"), (1, "svg"), (2, "png"), (2, "svg")]
    assert {key: both[key] for key in first} == first
    assert both[2, "svg"] != first[1, "svg"]


def test_a_badge_changed_back_is_a_third_revision():
    award = AwardFactory()
    store_badges([award])
    usual = award.level.name
    for name in ("Niveau trois", usual):
        award.level.name = name
        store_badges([award])

    kept = stored()
    assert kept[3, "svg"] == kept[1, "svg"]


@pytest.mark.parametrize("count", [1, 3])
def test_badges_are_stored_with_the_same_queries_whatever_their_number(count, django_assert_num_queries):
    level = AwardFactory().level
    for _ in range(count - 1):
        AwardFactory(level=level)
    awards = list(Award.objects.all())

    # Level, edition and territory; what is stored; the writing between its two savepoints.
    with django_assert_num_queries(7):
        store_badges(awards)

    assert set(BadgeFile.objects.values_list("award", flat=True)) == {award.pk for award in awards}
