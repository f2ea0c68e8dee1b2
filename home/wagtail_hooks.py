# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from home.admin_menus import CHANGES
from home.dashboard.panels import arrange_panels, drop_counts
from home.links.report import VIEW_LINKS
from home.links.urls import urlpatterns as link_urls
from home.models import NewsPage
from home.news_embargo import awaits_release, describe_waiting
from home.texts import SiteTextsGroup
from home.translations.copies import lead_to_original
from home.translations.panel import TranslationPanel
from home.translations.publishing import guard_bulk_publication, guard_publication
from home.translations.report import TRANSLATE, TranslationReport
from home.translations.urls import urlpatterns as translation_urls


@hooks.register("before_publish_page")
def keep_as_draft(request: HttpRequest, page: Page) -> HttpResponseRedirect | None:
    """Keep an article that waits for its release, whatever button was pressed."""
    if not (isinstance(page, NewsPage) and awaits_release(page)):
        return None
    tell_waiting(request, page)
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def tell_waiting(request: HttpRequest, page: Page) -> None:
    if isinstance(page, NewsPage) and awaits_release(page):
        messages.info(request, describe_waiting(page))


@hooks.register("register_admin_urls")
def register_own_urls() -> list[URLPattern]:
    return [*link_urls, *translation_urls]


@hooks.register("construct_homepage_panels")
def add_translation_panel(request: HttpRequest, panels: list[Any]) -> None:
    if request.user.has_perm(TRANSLATE):
        panels.append(TranslationPanel())


@hooks.register("construct_reports_menu")
def name_translation_report(request: HttpRequest, items: list[MenuItem]) -> None:
    """Name it in the language of each reader: wagtail-localize keeps that of the first one."""
    address = reverse("wagtail_localize:translations_report")
    for item in items:
        if item.url == address:
            item.label = TranslationReport.page_title


@hooks.register("insert_editor_js")
def translate_editor_of_translations() -> SafeString:
    """Load the script once the catalogue of words is there."""
    return format_html('<script src="{}" defer></script>', static("editors/translation_words.js"))


class CheckedLinksMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(VIEW_LINKS))


@hooks.register("register_reports_menu_item")
def register_links_report() -> MenuItem:
    return CheckedLinksMenuItem(_("Links"), reverse("checked_links"), name="links", icon_name="link", order=100)


hooks.register("before_serve_page", lead_to_original)
# Before wagtail-localize, which publishes.
hooks.register("before_edit_page", guard_publication, order=-1)
hooks.register("before_edit_snippet", guard_publication, order=-1)
hooks.register("before_bulk_action", guard_bulk_publication)
register_snippet(SiteTextsGroup)
for construction, change in CHANGES.items():
    hooks.register(construction, change)
# After the panels of every other app.
hooks.register("construct_homepage_panels", arrange_panels, order=10)
hooks.register("construct_homepage_summary_items", drop_counts, order=10)
