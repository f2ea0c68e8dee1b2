# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files are made once a publication, from what was published."""

import pytest
from django.test import TestCase

from home.models import PressReleaseFile
from home.press.making import make_files
from tests.home.press.factories import make_release

pytestmark = pytest.mark.django_db


def publish(release):
    with TestCase.captureOnCommitCallbacks(execute=True):
        release.save_revision().publish()
    release.refresh_from_db()


def kept(release):
    return {file.extension: file.revision_id for file in release.files.all()}


def test_a_publication_makes_both_files(room):
    release = make_release(room, "remise")

    publish(release)

    assert kept(release) == {"pdf": release.live_revision_id, "odt": release.live_revision_id}


def test_the_next_publication_replaces_them(room):
    release = make_release(room, "remise")
    publish(release)
    before = set(release.files.values_list("sha256", flat=True))
    release.title = "Remise des labels"

    publish(release)

    assert kept(release) == {"pdf": release.live_revision_id, "odt": release.live_revision_id}
    assert before.isdisjoint(release.files.values_list("sha256", flat=True))


def test_a_draft_makes_none(room):
    release = make_release(room, "remise", live=False)

    with TestCase.captureOnCommitCallbacks(execute=True):
        release.save_revision()

    assert make_files(release.pk) is False
    assert PressReleaseFile.objects.count() == 0


def test_what_was_published_meanwhile_is_not_told_by_former_words(room, monkeypatch):
    from home.press import making

    release = make_release(room, "remise")
    real = making.build_odt

    def publish_meanwhile(drawn):
        release.save_revision().publish()
        return real(drawn)

    monkeypatch.setattr(making, "build_odt", publish_meanwhile)

    assert make_files(release.pk) is False
    assert kept(release) == {}


def test_no_visit_makes_anything(client, room):
    make_release(room, "remise")

    answers = [client.get("/presse/remise/").status_code, client.get("/presse/remise/pdf/").status_code]

    assert answers == [200, 404]
    assert PressReleaseFile.objects.count() == 0
