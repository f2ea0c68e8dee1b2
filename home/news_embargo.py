# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Articles that a release publishes: nobody does it by hand before, nor by a schedule."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.models import PagePermissionTester, Revision

from home.body_texts import list_texts
from label.models import Edition
from laureats.faults import Fault
from laureats.press.placeholders import find_faults, list_placeholders
from laureats.press.samples import sample_figures

if TYPE_CHECKING:
    from home.models import NewsPage


class PublishBeforeReleaseError(PublishPagePermissionError):
    """An article was to be published before the results that it tells."""


class ArticlePermissions(PagePermissionTester):
    """An article that waits for its release may be written and read by editors, and published by none."""

    def can_publish(self) -> bool:
        return not awaits_release(self.page) and bool(super().can_publish())


def awaits_release(article: "NewsPage") -> bool:
    return awaited_edition_or_none(article) is not None


def awaited_edition_or_none(article: "NewsPage") -> Edition | None:
    """Return the edition whose results an article tells too early, in its own language or in another."""
    edition: Edition | None = article.results_of
    if edition is not None:
        return None if edition.is_released else edition
    told = Edition.objects.filter(released_at=None, pk__in=_editions_told_elsewhere(article))
    return told.first()


def _editions_told_elsewhere(article: "NewsPage") -> QuerySet[Any]:
    twins = type(article).objects.filter(translation_key=article.translation_key).exclude(results_of=None)
    return cast("QuerySet[Any]", twins.values("results_of"))


def describe_waiting(article: "NewsPage") -> str:
    """Return the sentence told to an editor who saves or publishes an article that waits."""
    message = _("“%(title)s” waits for the results of %(edition)s: their release publishes it. It is kept as a draft.")
    return message % {"title": article.title, "edition": awaited_edition_or_none(article)}


def refuse_before_release(article: "NewsPage", *, revision: Revision) -> None:
    """Raise `PublishBeforeReleaseError` when the page, or the revision to publish, waits for a release."""
    for version in (article, revision.as_object()):
        if awaits_release(version):
            raise PublishBeforeReleaseError(describe_waiting(version))


def check_article(article: "NewsPage") -> None:
    """Raise `ValidationError` with every reason why an article cannot wait for its release.

    A new one is made a draft: Wagtail stores it as public before it asks whether it may be.
    """
    edition = article.results_of
    if edition is None or edition.is_released:
        return
    errors = {**_schedule_errors(article), **_placeholder_errors(article, edition=edition)}
    if errors:
        raise ValidationError(errors)
    if article.pk is None:
        article.live = False


def find_article_faults(article: "NewsPage", *, edition: Edition) -> list[Fault]:
    """Return every placeholder of an article that the edition has no phrase for; `cell` names the field."""
    placeholders = list_placeholders(sample_figures(edition))
    return [
        Fault(cell=field, code=fault.code, message=fault.message)
        for field, text in _texts(article)
        for fault in find_faults(text, placeholders=placeholders)
    ]


def _texts(article: "NewsPage") -> Iterator[tuple[str, str]]:
    yield "title", article.title
    yield "introduction", article.introduction
    for text in list_texts(article.body):
        yield "body", text


def _schedule_errors(article: "NewsPage") -> dict[str, list[str]]:
    # What is stored, not what is about to be: the release itself saves the article as public.
    if article.pk and type(article).objects.live().filter(pk=article.pk).exists():
        return {"results_of": [_("This article is public already: write another one for the results.")]}
    if article.pk and article.revisions.filter(approved_go_live_at__isnull=False).exists():
        return {"results_of": [_("This article is scheduled: cancel its schedule first, the release publishes it.")]}
    if article.go_live_at:
        return {"go_live_at": [_("Leave this blank: the release of the results publishes the article.")]}
    return {}


def _placeholder_errors(article: "NewsPage", *, edition: Edition) -> dict[str, list[str]]:
    errors: dict[str, list[str]] = defaultdict(list)
    for fault in find_article_faults(article, edition=edition):
        errors[fault.cell].append(fault.message)
    return errors
