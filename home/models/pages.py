# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The home page and the plain pages."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from core.navigation import home_page_or_none
from core.page_memory import remember
from core.pages import EditorialPage
from core.structured_data import script_json
from core.structured_site import describe_site
from home import queries
from home.blocks import HomeBlock
from home.site_tree import site_tree


class HomePage(EditorialPage):
    """Composed by editors: what it shows of editions, laureates and news is read when it is drawn."""

    body = StreamField(HomeBlock(required=False), verbose_name=_("body"), blank=True)

    page_description = _("What opens the site: the campaign, figures, the last results, the news.")
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def shows_campaign(self) -> bool:
        """Tell whether a block calls for applications: the dates of the campaign are public then."""
        return any(block.block_type == "campaign" for block in self.body)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        shown = remember(("home", self.pk), lambda: queries.home_context(self), request=request)
        structured = script_json(describe_site(request))
        return {**super().get_context(request, *args, **kwargs), **shown, "structured_data": structured}


class StandardPage(EditorialPage):
    page_description = _("A text of your own: legal notices, how to write to us, anything that has no page type.")

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")


class SiteMapPage(EditorialPage):
    """Every public page of the language, as a tree."""

    max_count_per_parent = 1
    page_description = _("Every public page as a tree, which keeps itself up to date. One for each language.")
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("site map page")
        verbose_name_plural = _("site map pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        home = home_page_or_none(request)
        branches = site_tree(home, request=request) if home else []
        return {**super().get_context(request, *args, **kwargs), "branches": branches}
