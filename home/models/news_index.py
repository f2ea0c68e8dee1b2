# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of news: whole, by category, by year, and as feeds."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.models import Page

from core.page_memory import remember
from core.pages import EditorialPage
from home.models.news import NewsCategory
from home.news import dated_addresses, feeds, listing, twins

YEAR = "(?P<year>[1-9][0-9]{3})"
MONTH_AND_DAY = "(?P<month>[0-9]{2})(?:/(?P<day>[0-9]{2}))?"


class NewsIndexPage(RoutablePageMixin, EditorialPage):
    """The articles, latest first. Each list has its address, and each category its feed."""

    max_count_per_parent = 1
    page_description = _("The articles, latest first, by category and by year. One for each language.")
    subpage_types = ["home.NewsPage"]

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def get_cached_paths(self) -> Iterator[str]:
        """Yield the addresses that shared caches keep, from this page's own."""
        yield "/"
        yield f"/{self.reverse_subpage('feed')}"
        yield from (f"/{tail}" for tail in listing.list_tails(self))

    def address_of_route(self, name: str, *args: str, request: HttpRequest | None = None) -> str:
        return f"{self.get_url(request)}{self.reverse_subpage(name, args=args)}"

    def translated_tail(self, twin: Page, *, request: HttpRequest) -> str | None:
        """Return what follows the address of a translation to show the same there; None when it has no such list."""
        return twins.translated_tail(request, twin=twin.specific)

    @path("", name="articles")
    def every_article(self, request: HttpRequest) -> HttpResponse:
        return self._render_list(request, listing.Choice())

    @path(_("category/<slug:slug>/"), name="category")
    def of_category(self, request: HttpRequest, slug: str) -> HttpResponse:
        return self._render_list(request, listing.Choice(category=self._category(slug)))

    @re_path(rf"^{YEAR}/$", name="year")
    def of_year(self, request: HttpRequest, year: str) -> HttpResponse:
        return self._render_list(request, listing.Choice(year=int(year)))

    @path("atom/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        return feeds.serve_feed(request, index=self, category=None)

    @path(_("category/<slug:slug>/atom/"), name="category_feed")
    def feed_of_category(self, request: HttpRequest, slug: str) -> HttpResponse:
        return feeds.serve_feed(request, index=self, category=self._category(slug))

    @re_path(rf"^{YEAR}/{MONTH_AND_DAY}/(?P<slug>[-\w]+)/$", name="dated")
    def dated_address(
        self, request: HttpRequest, year: str, month: str, slug: str, day: str | None = None
    ) -> HttpResponse:
        """Lead on from an address of the former site."""
        address = dated_addresses.article_address_or_none(request, year=year, month=month, day=day, slug=slug)
        if address is None:
            raise Http404
        return HttpResponsePermanentRedirect(address)

    def _category(self, slug: str) -> NewsCategory:
        return get_object_or_404(NewsCategory, slug=slug, locale=self.locale_id)

    def _render_list(self, request: HttpRequest, choice: listing.Choice) -> HttpResponse:
        shown = self._read_list(request, choice)
        if choice.year and not shown.count:
            raise Http404
        context: dict[str, Any] = {"listing": shown, "articles": shown.articles}
        response: HttpResponse = self.render(request, context_overrides=context)
        return response

    def _read_list(self, request: HttpRequest, choice: listing.Choice) -> listing.NewsListing:
        """Return a page of a list. The first page of the whole is kept: it alone is asked for again and again."""
        number = request.GET.get("page")
        if number or not choice.is_whole:
            return listing.list_news(self, choice=choice, number=number)
        return remember(("news", self.pk), lambda: listing.list_news(self, choice=choice, number=None), request=request)
