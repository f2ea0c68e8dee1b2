# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
from hashlib import sha256

import pytest
from PIL import Image

from laureats.assets.artworks import Role
from laureats.assets.rendering import describe_badge, render_badge_png, render_badge_svg
from laureats.assets.storing import store_badges
from laureats.models import ArtworkSet, Award, BadgeFile
from tests.laureats.assets.factories import AwardFactory

pytestmark = pytest.mark.django_db


EXTENSIONS = ["card.png", "png", "svg", "webp", "wide.svg"]


def size_of(content):
    picture = Image.open(io.BytesIO(content))
    return (picture.format, *picture.size)


def stored():
    """Return what is kept, by revision and format."""
    return {(file.revision, file.extension): bytes(file.content) for file in BadgeFile.objects.all()}


def test_a_badge_is_stored_in_every_format_with_its_digest():
    award = AwardFactory()

    store_badges([award])

    subject = describe_badge(award=award, level=award.level)
    svg, kept = render_badge_svg(subject), stored()
    assert sorted(extension for _revision, extension in kept) == EXTENSIONS
    assert (kept[1, "svg"], kept[1, "png"]) == (svg, render_badge_png(svg, width=512))
    assert kept[1, "wide.svg"] == render_badge_svg(subject, role=Role.WIDE_BADGE)
    assert (size_of(kept[1, "webp"]), size_of(kept[1, "card.png"])) == (("WEBP", 512, 512), ("PNG", 1200, 630))
    assert all(file.sha256 == sha256(file.content).hexdigest() for file in BadgeFile.objects.all())


def test_the_files_written_are_returned():
    written = store_badges([AwardFactory()])

    assert list(BadgeFile.objects.order_by("pk")) == written


def test_an_award_of_unknown_level_has_no_badge():
    assert store_badges([AwardFactory(level=None), AwardFactory()]) == list(BadgeFile.objects.order_by("pk"))
    assert BadgeFile.objects.count() == len(EXTENSIONS)


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
    assert sorted(both) == [(revision, extension) for revision in (1, 2) for extension in EXTENSIONS]
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

    # Level, edition and territory; sets of artwork; what is stored; the writing between its two savepoints.
    with django_assert_num_queries(8):
        store_badges(awards)

    assert set(BadgeFile.objects.values_list("award", flat=True)) == {award.pk for award in awards}


def test_the_artwork_of_the_edition_draws_its_badges():
    award = AwardFactory()
    mine = ArtworkSet.objects.create(edition=award.edition, scale="signs", is_example=False)
    source = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" fill="#123456"/></svg>'
    mine.templates.create(role="badge", source=source, sha256="0" * 64)

    store_badges([award])

    assert b'fill="#123456"' in stored()[1, "svg"]
