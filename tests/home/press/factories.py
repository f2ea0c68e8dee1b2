# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

from home.models import PressIndexPage, PressReleaseFile, PressReleasePage
from tests.page_tree import add_page


def make_room(home, **fields):
    return add_page(home, PressIndexPage, **({"title": "Presse", "slug": "presse"} | fields))


def make_release(room, slug, *, day="2018-11-06", **fields):
    values = {"title": slug.replace("-", " ").capitalize(), "date": datetime.date.fromisoformat(day)} | fields
    return add_page(room, PressReleasePage, slug=slug, **values)


def make_file(release, extension="pdf", **fields):
    values = {"content": b"%PDF-1.7", "sha256": "1" * 64, "size": 42_000, "revision_id": release.live_revision_id}
    return PressReleaseFile.objects.create(release=release, extension=extension, **(values | fields))
