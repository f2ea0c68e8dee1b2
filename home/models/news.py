# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The news and their categories."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.widgets import SlugInput
from wagtail.api import APIField
from wagtail.models import PagePermissionTester, Revision, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.content_api.fields import ChosenPicture
from core.pages import EditorialPage
from core.search_kinds import SearchKind
from home import news_embargo
from home.content_api.fields import ArticleCategory
from home.news.article import article_context
from label.models import Edition


class NewsCategory(TranslatableMixin):
    name = models.CharField(_("name"), max_length=100)
    slug = models.SlugField(_("word in addresses"), max_length=100)

    panels = [
        TitleFieldPanel("name", targets=["slug"], help_text=_("As readers see it above the articles.")),
        FieldPanel(
            "slug",
            widget=SlugInput,
            help_text=_("In addresses: small letters without accents, words joined by hyphens."),
        ),
    ]
    # The same word in every language, unless a translator chooses another.
    override_translatable_fields = [SynchronizedField("slug")]

    class Meta(TranslatableMixin.Meta):
        ordering = ["name"]
        verbose_name = _("category of news")
        verbose_name_plural = _("categories of news")
        constraints = [models.UniqueConstraint(fields=["slug", "locale"], name="news_category_unique_in_language")]

    def __str__(self) -> str:
        return self.name


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

    category = models.ForeignKey(
        NewsCategory, models.SET_NULL, null=True, blank=True, related_name="articles", verbose_name=_("category")
    )
    picture = models.ForeignKey(
        "core.CustomImage", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("picture")
    )
    picture_description = models.CharField(
        _("description of the picture"),
        max_length=255,
        blank=True,
        help_text=_("What it shows, for those who cannot see it."),
    )

    content_panels = [
        *EditorialPage.content_panels[:1],
        FieldPanel("date", help_text=_("Shown with the article, and its place in the list: the latest first.")),
        FieldPanel("category", help_text=_("Readers may keep to one category. Blank: none.")),
        FieldPanel("results_of"),
        MultiFieldPanel(
            [
                FieldPanel(
                    "picture", help_text=_("Shown above the article and in lists. Set its focal point: it may be cut.")
                ),
                FieldPanel("picture_description"),
            ],
            heading=_("Picture"),
        ),
        *EditorialPage.content_panels[1:],
    ]
    search_fields = [*EditorialPage.search_fields, index.FilterField("date")]
    api_fields = [
        *EditorialPage.api_fields,
        APIField("date"),
        APIField("category", serializer=ArticleCategory(read_only=True)),
        APIField("picture", serializer=ChosenPicture(described_by="picture_description")),
    ]
    api_filter_fields = ("date", "category")
    api_order_fields = ("date",)

    search_kind = SearchKind.NEWS

    page_description = _("A piece of news, with its date and its category.")
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        ordering = ["-date", "-id"]
        verbose_name = _("news article")
        verbose_name_plural = _("news articles")

    def clean(self) -> None:
        super().clean()
        news_embargo.check_article(self)
        if self.picture_id and not self.picture_description.strip():
            raise ValidationError({"picture_description": _("Say in a few words what the picture shows.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **article_context(self, request=request)}

    def permissions_for_user(self, user: AbstractBaseUser) -> PagePermissionTester:
        return news_embargo.ArticlePermissions(user, self)

    def publish(self, revision: Revision, *args: Any, **options: Any) -> None:
        """Publish a revision. Raise `PublishBeforeReleaseError` for an article that the release publishes."""
        news_embargo.refuse_before_release(self, revision=revision)
        super().publish(revision, *args, **options)
