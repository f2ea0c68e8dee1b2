# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""News of results: filled in, dated and published by the release itself."""

import pytest
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from home.models import NewsIndexPage, NewsPage
from home.news_embargo import PublishBeforeReleaseError
from laureats.faults import Refused
from laureats.models import LaureateIndexPage
from laureats.palmares.releasing import publish_sealed, release_palmares
from tests.laureats.palmares.factories import ADA, PAST, count_queries, make_decided_edition, make_sealed_edition
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, make_home, translate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def index(home):
    return add_page(home, NewsIndexPage, title="Actualités", slug="actualites")


def write_article(index, edition, *, slug="resultats", **fields):
    return add_page(index, NewsPage, slug=slug, results_of=edition, live=False, **{"title": "Résultats"} | fields)


def release(edition):
    release_palmares(edition=edition, author=ADA)


def test_the_release_fills_the_article_in_and_publishes_it(client, index):
    edition = make_decided_edition(results_at=PAST)
    text = body(("heading", "Avec {{ candidats }}"), ("paragraph", "<p>{{ liste des lauréats }}</p>"))
    write_article(index, edition, title="{{ labellisés }}", introduction="Niveau {{ année }}.", body=text)

    release(edition)

    page = ReadPage(client.get("/actualites/resultats/"))
    assert page.words("h1") == ["2 collectivités labellisées"]
    assert page.words("h2") == ["Avec 3 candidatures"]
    assert "Niveau 2 : Ville d'Albi." in page.one("main").words


def test_the_article_is_dated_with_the_release(index):
    edition = make_decided_edition(results_at=PAST)
    write_article(index, edition, date=PAST.date())

    release(edition)

    article = NewsPage.objects.get()
    assert (article.live, article.date, article.has_unpublished_changes) == (True, timezone.localdate(), False)
    assert article.live_revision == article.latest_revision


def test_what_was_saved_last_is_published(index):
    edition = make_decided_edition(results_at=PAST)
    article = write_article(index, edition)
    article.introduction = "Dernière version : {{ labellisés }}."
    article.save_revision()

    release(edition)

    assert NewsPage.objects.get().introduction == "Dernière version\u00a0: 2 collectivités labellisées."


def test_the_english_twin_is_filled_in_english(home, index):
    edition = make_decided_edition(results_at=PAST)
    article = write_article(index, edition, introduction="{{ labellisés }}")
    translate_page(home, slug="home")
    translate_page(index, slug="news")
    twin = article.copy_for_translation(NewsIndexPage.objects.get(slug="news").locale)
    twin.save_revision()

    release(edition)

    told = NewsPage.objects.order_by("pk").values_list("locale__language_code", "live", "introduction")
    assert list(told) == [("fr", True, "2 collectivités labellisées"), ("en", True, "2 bodies labelled")]


def test_without_an_article_a_draft_with_the_figures_is_made(index):
    edition = make_decided_edition(results_at=PAST)

    release(edition)

    article = NewsPage.objects.get()
    assert (article.live, article.slug) == (False, "palmares-2026")
    assert article.title == "Édition 2026\u00a0: 2 collectivités labellisées"
    assert article.introduction == "3 candidatures, 2 collectivités labellisées."


def test_that_draft_is_published_by_its_editors(index):
    release(make_decided_edition(results_at=PAST))

    NewsPage.objects.get().get_latest_revision().publish()

    assert NewsPage.objects.get().live


def test_a_site_without_news_is_released_all_the_same():
    edition = make_decided_edition(results_at=PAST)

    release(edition)

    assert (edition.is_released, NewsPage.objects.count()) == (True, 0)


def test_unknown_placeholders_of_every_article_refuse_the_release(index):
    edition = make_decided_edition(results_at=PAST)
    first, second = (write_article(index, edition, slug=f"a{number}", title=f"A{number}") for number in (1, 2))
    NewsPage.objects.filter(pk__in=[first.pk, second.pk]).update(introduction="{{ secret }}")

    with pytest.raises(Refused) as refusal:
        release(edition)

    assert [(fault.code, fault.message[:2]) for fault in refusal.value.faults] == [
        ("unknown_placeholder", "A1"),
        ("unknown_placeholder", "A2"),
    ]
    assert not NewsPage.objects.live().exists()


def test_articles_of_other_editions_stay_drafts(index):
    other = make_sealed_edition(code="2025")
    write_article(index, other)

    release(make_decided_edition(results_at=PAST))

    assert NewsPage.objects.get(results_of=other).live is False


def test_a_release_with_an_article_costs_the_same_whatever_the_number_of_awards(home, index):
    add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    counts = []
    for code, number in [("2024", 1), ("2025", 1), ("2026", 3)]:
        files = [(f"Bourg-{code}-{rank}", "4", "2") for rank in range(number)]
        edition = make_sealed_edition(code=code, files=files, results_at=PAST)
        write_article(index, edition, slug=f"a{code}")
        counts.append(count_queries(publish_sealed, edition=edition))

    # The first one also fills caches that outlive it.
    assert counts[2] == counts[1]


def send_to_translators(page, *, to="en"):
    """Have a page translated by wagtail-localize, and return its copy, none of whose words is translated."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    locale, _created = Locale.objects.get_or_create(language_code=to)
    translation = Translation.objects.create(source=source, target_locale=locale)
    translation.save_target(publish=False)
    return translation, NewsPage.objects.get(translation_key=page.translation_key, locale=locale)


def translate_all(translation):
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            data=f"EN {segment.string.data}",
        )
    translation.save_target(publish=False)


def test_a_translation_that_lacks_words_is_not_published_with_the_results(home, index):
    edition = make_decided_edition(results_at=PAST)
    article = write_article(index, edition, title="{{ labellisés }}")
    translate_page(home, slug="home")
    translate_page(index, title="News", slug="news")
    translation, english = send_to_translators(article)

    release(edition)

    english.refresh_from_db()
    translation.refresh_from_db()
    given = [str(segment.string.data) for segment in StringSegment.objects.filter(source=translation.source)]
    assert (NewsPage.objects.get(pk=article.pk).live, english.live) == (True, False)
    assert "2 collectivités labellisées" in given


def test_a_whole_translation_is_published_with_the_results(home, index):
    edition = make_decided_edition(results_at=PAST)
    article = write_article(index, edition, title="{{ labellisés }}")
    translate_page(home, slug="home")
    translate_page(index, title="News", slug="news")
    translation, english = send_to_translators(article)
    translate_all(translation)

    release(edition)

    english.refresh_from_db()
    assert (english.live, english.title) == (True, "EN 2 bodies labelled")


def test_a_translation_waits_with_its_article_even_when_it_was_made_before(home, index):
    edition = make_decided_edition(results_at=PAST)
    article = write_article(index, None)
    translate_page(home, slug="home")
    translate_page(index, title="News", slug="news")
    translation, english = send_to_translators(article)
    translate_all(translation)
    NewsPage.objects.filter(pk=article.pk).update(results_of=edition)
    english.refresh_from_db()

    with pytest.raises(PublishBeforeReleaseError):
        english.save_revision().publish()

    release(edition)
    english.refresh_from_db()
    assert (english.live, english.results_of) == (True, edition)
