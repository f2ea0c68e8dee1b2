# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Articles written before the results: no hand and no schedule makes them public before the release."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.models import NewsIndexPage, NewsPage
from home.news_embargo import PublishBeforeReleaseError
from tests.accounts import log_in, make_account, shown_messages
from tests.factories import EditionFactory
from tests.laureats.palmares.factories import FUTURE, PAST
from tests.page_tree import add_page, body, make_home

pytestmark = pytest.mark.django_db

WAITING = "“Résultats” waits for the results of Édition 2026: their release publishes it. It is kept as a draft."


@pytest.fixture
def index():
    return add_page(make_home(), NewsIndexPage, title="Actualités", slug="actualites")


@pytest.fixture
def edition():
    return EditionFactory(results_at=FUTURE)


@pytest.fixture
def article(index, edition):
    return add_page(index, NewsPage, title="Résultats", slug="resultats", results_of=edition, live=False)


def form_data(**fields):
    blank = {
        "title": "Résultats",
        "slug": "resultats",
        "date": "2026-11-18",
        "introduction": "",
        "body": streamfield([]),
        "results_of": "",
        "seo_title": "",
        "search_description": "",
        "show_in_menus": "",
        "go_live_at": "",
        "expire_at": "",
    }
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0}
    return nested_form_data({**blank, **fields, "comments": comments})


def edit_address(article):
    return reverse("wagtailadmin_pages:edit", args=[article.pk])


def is_public(article):
    return NewsPage.objects.get(pk=article.pk).live


def test_the_button_that_publishes_is_not_offered(article):
    for role in ("communication", "admin"):
        assert not article.permissions_for_user(make_account(role)).can_publish()


def test_a_forged_publication_keeps_a_draft_and_says_why(article, edition):
    editor = log_in("communication")

    response = editor.post(
        edit_address(article), form_data(results_of=edition.pk, **{"action-publish": "1"}), follow=True
    )

    assert WAITING in shown_messages(response)
    assert not is_public(article)


def test_a_new_article_is_never_public_even_for_an_instant(index, edition):
    editor = log_in("communication")
    address = reverse("wagtailadmin_pages:add", args=["home", "newspage", index.pk])

    response = editor.post(address, form_data(results_of=edition.pk, **{"action-publish": "1"}), follow=True)

    page = NewsPage.objects.get()
    assert WAITING in shown_messages(response)
    assert (page.live, page.first_published_at) == (False, None)


def test_no_code_publishes_it(article):
    revision = article.save_revision()

    with pytest.raises(PublishBeforeReleaseError):
        revision.publish()

    assert not is_public(article)


def test_a_revision_that_waits_is_refused_whatever_the_page_says(index, edition):
    page = add_page(index, NewsPage, title="Libre", slug="libre", live=False)
    page.results_of = edition
    revision = page.save_revision()

    with pytest.raises(PublishBeforeReleaseError):
        revision.publish()


def test_it_takes_no_hour_of_its_own(article):
    article.go_live_at = datetime(2099, 1, 1, tzinfo=UTC)

    with pytest.raises(ValidationError) as refusal:
        article.full_clean()

    assert list(refusal.value.message_dict) == ["go_live_at"]


def test_an_article_already_scheduled_cannot_wait(index, edition):
    page = add_page(index, NewsPage, title="Prévu", slug="prevu", live=False, go_live_at=FUTURE)
    page.save_revision().publish()
    page.refresh_from_db()
    page.go_live_at, page.results_of = None, edition

    with pytest.raises(ValidationError) as refusal:
        page.full_clean()

    assert list(refusal.value.message_dict) == ["results_of"]


def test_a_public_article_cannot_wait(index, edition):
    page = add_page(index, NewsPage, title="Déjà", slug="deja")
    page.results_of = edition

    with pytest.raises(ValidationError) as refusal:
        page.full_clean()

    assert list(refusal.value.message_dict) == ["results_of"]


def test_the_schedule_of_the_site_publishes_nothing_of_it(article):
    article.save_revision()

    call_command("publish_scheduled")

    assert not is_public(article)


def test_unknown_placeholders_are_refused_when_it_is_saved(article):
    article.title = "{{ labels }}"
    article.introduction = "{{ candidats }}"
    article.body = body(("paragraph", "<p>{{ mension }}</p>"), ("quote", {"text": "{{", "author": "", "source": ""}))

    with pytest.raises(ValidationError) as refusal:
        article.full_clean()

    assert {name: len(errors) for name, errors in refusal.value.message_dict.items()} == {"title": 1, "body": 2}


def test_braces_are_free_once_the_results_are_public(index):
    edition = EditionFactory(released_at=PAST)
    page = add_page(index, NewsPage, title="{{ libre }}", slug="libre", results_of=edition)

    page.full_clean()

    assert page.permissions_for_user(make_account("communication")).can_publish()


def test_nothing_of_a_waiting_article_is_public(client, article):
    article.introduction = "Canari"
    article.save_revision()
    NewsPage.objects.filter(pk=article.pk).update(introduction="Canari")
    unknown = client.get("/actualites/inconnues/")

    hidden = client.get("/actualites/resultats/")

    assert (hidden.status_code, unknown.status_code) == (404, 404)
    assert hidden.content.replace(b"resultats", b"") == unknown.content.replace(b"inconnues", b"")
    for path in ("/actualites/", "/", "/sitemap.xml", "/recherche/?q=Canari", "/recherche/?q=R%C3%A9sultats"):
        answer = client.get(path)
        words = answer.content.decode()
        assert (answer.status_code, "resultats" in words, "Canari</" in words) == (200, False, False), path
