# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of laureates to come: nobody publishes them before the release."""

import pytest
from django.urls import reverse

from laureats.models import LaureateIndexPage, LaureatePage
from laureats.page_embargo import PublishBeforeAwardError
from laureats.palmares.sealing import seal_palmares
from tests.accounts import log_in
from tests.laureats.palmares.factories import ADA, make_decided_edition
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(db):
    add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    seal_palmares(edition=make_decided_edition(files=[("Albi", "4", "2")]), author=ADA)
    return LaureatePage.objects.get()


def test_no_code_publishes_the_draft_of_a_sealed_laureate(draft):
    revision = draft.save_revision()

    with pytest.raises(PublishBeforeAwardError):
        revision.publish()

    assert LaureatePage.objects.live().count() == 0


def test_an_editor_who_presses_publish_keeps_a_draft(draft):
    editor = log_in("communication")
    form = {
        "title": draft.title,
        "slug": draft.slug,
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "initiatives-TOTAL_FORMS": "0",
        "initiatives-INITIAL_FORMS": "0",
        "photos-TOTAL_FORMS": "0",
        "photos-INITIAL_FORMS": "0",
        "action-publish": "1",
    }

    editor.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form)

    assert (LaureatePage.objects.live().count(), draft.revisions.count()) == (0, 1)
