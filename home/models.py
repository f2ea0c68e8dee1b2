# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The home page, plain pages and the news."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import PagePermissionTester, Revision
from wagtail.search import index

from core.pages import EditorialPage
from home import news_embargo, queries
from label.models import Edition


class HomePage(EditorialPage):
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **queries.home_context(self)}


class StandardPage(EditorialPage):
    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")


class NewsIndexPage(EditorialPage):
    subpage_types = ["home.NewsPage"]

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, "articles": queries.news_page(index_page=self, number=request.GET.get("page"))}


class NewsPage(EditorialPage):
    date = models.DateField(_("date"), default=timezone.localdate)
    results_of = models.ForeignKey(
        Edition,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("published with the results of"),
        help_text=_("The release of this edition fills in its figures and publishes the article."),
    )

    content_panels = [
        *EditorialPage.content_panels[:1],
        FieldPanel("date"),
        FieldPanel("results_of"),
        *EditorialPage.content_panels[1:],
    ]
    search_fields = [*EditorialPage.search_fields, index.FilterField("date")]

    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        ordering = ["-date", "-id"]
        verbose_name = _("news article")
        verbose_name_plural = _("news articles")

    def clean(self) -> None:
        super().clean()
        news_embargo.check_article(self)

    def permissions_for_user(self, user: AbstractBaseUser) -> PagePermissionTester:
        return news_embargo.ArticlePermissions(user, self)

    def publish(self, revision: Revision, *args: Any, **options: Any) -> None:
        """Publish a revision. Raise `PublishBeforeReleaseError` for an article that the release publishes."""
        news_embargo.refuse_before_release(self, revision=revision)
        super().publish(revision, *args, **options)
