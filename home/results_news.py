# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""News of results: a step of the release fills in the articles written for it and publishes them."""

from datetime import date
from html import escape

from django.conf import settings
from django.utils import timezone, translation
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail_localize.models import TranslationSource

from core.unfinished_translations import is_unfinished
from home.body_texts import Rewriting, rewrite_body
from home.models import NewsIndexPage, NewsPage
from home.news_embargo import find_article_faults
from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.palmares.releasing import Release
from laureats.press.communique import default_press_text
from laureats.press.figures import count_figures
from laureats.press.placeholders import Placeholder, fill_html, fill_plain, list_placeholders


def publish_news(release: Release) -> None:
    """Publish the articles that wait for this edition, in each language, or draft one when nobody wrote any.

    Raise `Refused` with every unknown placeholder of every article.
    """
    waiting = _waiting_articles(release)
    articles = [_latest_version(page, edition=release.edition) for page in waiting if not is_unfinished(page)]
    faults = [
        _name_article(fault, article=article)
        for article in articles
        for fault in find_article_faults(article, edition=release.edition)
    ]
    if faults:
        raise Refused(faults)
    for article in articles:
        _publish(article, release=release)
    for page in waiting:
        _renew_words(page)
    if not waiting:
        _draft(release)


def _waiting_articles(release: Release) -> list[NewsPage]:
    """Return the drafts to publish, translations of one included. Wagtail itself publishes copies that only follow."""
    telling = NewsPage.objects.filter(results_of=release.edition)
    drafts = NewsPage.objects.filter(translation_key__in=telling.values("translation_key"), live=False, alias_of=None)
    return list(drafts.select_related("locale", "latest_revision").order_by("path"))


def _latest_version(page: NewsPage, *, edition: Edition) -> NewsPage:
    article: NewsPage = page.get_latest_revision_as_object()
    # What the revision says of it may be older than the page itself, and a translation may say nothing of it.
    article.results_of = edition
    return article


def _renew_words(page: NewsPage) -> None:
    """Have translators read the figures from now on: what they were given holds placeholders."""
    source = TranslationSource.objects.filter(object_id=page.translation_key, locale=page.locale_id).first()
    if source is not None:
        source.update_from_db()


def _publish(article: NewsPage, *, release: Release) -> None:
    """Publish a new revision with the figures, dated with the day of the release."""
    with translation.override(article.locale.language_code):
        figures = count_figures(edition=release.edition, content=release.content)
        _fill(article, placeholders=list_placeholders(figures), day=timezone.localdate(release.at))
    article.go_live_at = None
    revision = article.save_revision(clean=False)
    # The page itself refuses to be published before the edition is public, which is the last step.
    PublishPageRevisionAction(revision).execute(skip_permission_checks=True)


def _fill(article: NewsPage, *, placeholders: list[Placeholder], day: date) -> None:
    rewriting = Rewriting(
        plain=lambda text: fill_plain(text, placeholders=placeholders),
        html=lambda text: fill_html(text, placeholders=placeholders),
    )
    article.title = rewriting.plain(article.title)
    article.introduction = rewriting.plain(article.introduction)
    article.body = rewrite_body(article.body, rewriting=rewriting)
    article.date = day


def _draft(release: Release) -> None:
    """Create an unpublished article with the figures, for editors to finish; none on a site without news."""
    language = settings.LANGUAGE_CODE
    index = NewsIndexPage.objects.filter(locale__language_code=language).order_by("path").first()
    if index is None:
        return
    with translation.override(language):
        figures = count_figures(edition=release.edition, content=release.content)
        article = _default_article(index, release=release)
        _fill(article, placeholders=list_placeholders(figures), day=timezone.localdate(release.at))
    index.add_child(instance=article)
    article.save_revision(clean=False)


def _default_article(index: NewsIndexPage, *, release: Release) -> NewsPage:
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in default_press_text().split("\n\n"))
    return NewsPage(
        slug=_free_slug(index, edition=release.edition),
        title=_("Results of {{ édition }}: {{ labellisés }}"),
        introduction=_("{{ candidats }}, {{ labellisés }}."),
        body=[
            ("paragraph", paragraphs),
            ("heading", _("The laureates")),
            ("paragraph", "<p>{{ liste des lauréats }}</p>"),
        ],
        results_of=release.edition,
        locale=index.locale,
        live=False,
        has_unpublished_changes=True,
    )


def _free_slug(index: NewsIndexPage, *, edition: Edition) -> str:
    """Return "palmares-2026", or nothing for Wagtail to make one of the title when it is taken."""
    slug = f"palmares-{slugify(edition.code)}"
    return "" if index.get_children().filter(slug=slug).exists() else slug


def _name_article(fault: Fault, *, article: NewsPage) -> Fault:
    return Fault(code=fault.code, message=f"{article.title} – {fault.message}")
