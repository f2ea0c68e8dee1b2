# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page

from home.models import NewsPage
from home.news_embargo import awaits_release, describe_waiting


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
