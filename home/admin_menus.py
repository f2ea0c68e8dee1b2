# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The menus of the admin: each person sees what is theirs, in words that say what is there."""

from collections.abc import Callable

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from core.models.review import KEEP_WORKFLOWS

TRANSLATE = "wagtail_localize.submit_translation"
# Technical reports, for those who keep the site.
REPORTS_OF_KEEPERS = ["page-types-usage", "workflow-tasks"]
# Guides to Wagtail in English, elsewhere: ours are in French, in docs/redaction.
GUIDES_ELSEWHERE = ("whats-new-in-wagtail", "editor-guide")


def keep_own_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out the reports that are not for this person; people without pages have none."""
    translations = reverse("wagtail_localize:translations_report")
    may_translate, keeps_site = request.user.has_perm(TRANSLATE), request.user.has_perm(KEEP_WORKFLOWS)
    items[:] = [
        item
        for item in items
        if (may_translate or item.url != translations) and (keeps_site or item.name not in REPORTS_OF_KEEPERS)
    ]
    rename(request, items)


def keep_help_of_the_site(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if not item.name.startswith(GUIDES_ELSEWHERE)]


def rename(request: HttpRequest, items: list[MenuItem]) -> None:
    """Call by its usual name what Wagtail's French calls otherwise, or in the language of who came first."""
    names = {reverse(view): name for view, name in NAMES.items()}
    for item in items:
        item.label = names.get(item.url, item.label)


NAMES = {
    "wagtailredirects:index": _("Redirections of addresses"),
    "wagtaillocales:index": _("Languages"),
    "wagtailadmin_workflows:index": _("Reviews"),
    "wagtailadmin_workflows:task_index": _("Steps of reviews"),
    "wagtailadmin_reports:workflow": _("Reviews"),
    "wagtailadmin_reports:workflow_tasks": _("Steps of reviews"),
    "wagtailadmin_reports:site_history": _("History of the site"),
    "wagtailadmin_reports:aging_pages": _("Pages by age"),
    "wagtailadmin_reports:page_types_usage": _("Types of pages"),
    "wagtail_localize:translations_report": _("Translations"),
}
# What each menu of the admin goes through before it is shown.
CHANGES: dict[str, Callable[[HttpRequest, list[MenuItem]], None]] = {
    "construct_reports_menu": keep_own_reports,
    "construct_help_menu": keep_help_of_the_site,
    "construct_settings_menu": rename,
}
