# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.assets.artworks import Role
from laureats.assets.rebuilding import rebuild_pictures
from laureats.assets.storing import store_badges
from laureats.models import ArtworkSet, BadgeFile
from tests.laureats.assets.factories import AwardFactory

pytestmark = pytest.mark.django_db

TEMPLATE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" fill="#123456"/></svg>'


@pytest.fixture
def award():
    award = AwardFactory()
    store_badges([award])
    return award


def test_pictures_drawn_alike_make_no_revision(award):
    assert rebuild_pictures([award]) == []


def test_a_new_template_makes_a_new_revision_beside_the_old_one(award):
    before = list(BadgeFile.objects.values())
    chosen = ArtworkSet.objects.create(edition=award.edition, scale="signs")
    chosen.templates.create(role=Role.BADGE, source=TEMPLATE, sha256="0" * 64)

    written = rebuild_pictures([award])

    assert {file.revision for file in written} == {2}
    assert list(BadgeFile.objects.filter(revision=1).values()) == before
