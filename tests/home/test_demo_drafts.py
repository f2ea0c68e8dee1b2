# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demonstration opens on texts under way: one to review, one scheduled."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from wagtail.models import TaskState

from core.models import User
from home.dashboard.scheduled import list_scheduled
from home.demonstration.accounts import create_accounts
from home.demonstration.drafts import write_drafts
from home.demonstration.editions import WAITING
from home.models import NewsCategory, NewsIndexPage, NewsPage
from tests.factories import EditionFactory
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db

TO_REVIEW, SCHEDULED = "trois-ateliers-pour-candidater", "revoir-la-table-ronde-2027"


@pytest.fixture
def index():
    create_accounts()
    index = add_page(make_home(), NewsIndexPage, title="Actualités", slug="actualites")
    for slug in ("candidatures", "vie-du-label"):
        NewsCategory.objects.create(name=slug, slug=slug, locale=index.locale)
    return index


def write(*, ceremony_at):
    EditionFactory(code=WAITING, year=2027, ceremony_at=ceremony_at)
    write_drafts(settings.BASE_DIR)


def list_reviews(username):
    states = TaskState.objects.reviewable_by(User.objects.get(username=username))
    return [state.workflow_state.content_object.slug for state in states]


def test_the_text_of_communication_waits_for_a_colleague(index):
    write(ceremony_at=None)

    state = TaskState.objects.get().workflow_state
    assert (state.requested_by.username, state.content_object.slug) == ("communication", TO_REVIEW)
    assert {name: list_reviews(name) for name in ("admin", "communication", "secretariat")} == {
        "admin": [TO_REVIEW],
        "communication": [],
        "secretariat": [],
    }


def test_both_are_drafts_in_their_category(index):
    write(ceremony_at=None)

    articles = NewsPage.objects.order_by("path").values_list("slug", "category__slug", "live")
    assert list(articles) == [(TO_REVIEW, "candidatures", False), (SCHEDULED, "vie-du-label", False)]


def test_a_text_is_scheduled_after_the_ceremony_to_come(index):
    ceremony = datetime(2098, 1, 13, 17, tzinfo=UTC)
    write(ceremony_at=ceremony)

    found = list_scheduled(user=User.objects.get(username="communication"))

    assert [each.title for each in found] == [NewsPage.objects.get(slug=SCHEDULED).title]
    assert timezone.localtime(found[0].moment).isoformat() == "2098-02-02T09:00:00+01:00"


def test_a_text_is_still_scheduled_once_that_ceremony_is_past(index):
    write(ceremony_at=datetime(2020, 1, 13, 17, tzinfo=UTC))

    found = list_scheduled(user=User.objects.get(username="communication"))

    assert [each.moment > timezone.now() + timedelta(days=18) for each in found] == [True]


def test_a_site_without_news_gets_none():
    make_home()

    write(ceremony_at=None)

    assert NewsPage.objects.count() == 0
