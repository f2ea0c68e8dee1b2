# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tags that lead the reader: the menu, the way back, the other languages."""

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from wagtail.models import Page

from core import languages, navigation

register = template.Library()


def page_of(context: Context) -> Page | None:
    page = context.get("page")
    return page if isinstance(page, Page) else None


@register.simple_tag(takes_context=True)
def site_name(context: Context) -> str:
    return navigation.site_name(context["request"])


@register.simple_tag(takes_context=True)
def home_address(context: Context) -> str:
    home = navigation.home_page_or_none(context["request"])
    return (home.get_url(context["request"]) if home else None) or "/"


@register.simple_tag(takes_context=True)
def main_menu(context: Context) -> list[navigation.MenuEntry]:
    return navigation.main_menu(context["request"])


@register.simple_tag(takes_context=True)
def footer_menu(context: Context) -> list[navigation.MenuEntry]:
    return navigation.footer_menu(context["request"])


@register.simple_tag(takes_context=True)
def breadcrumb_trail(context: Context) -> list[Page]:
    return navigation.breadcrumb_trail(page=page_of(context), request=context["request"])


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[languages.LanguageLink]:
    return languages.language_links(page=page_of(context), request=context["request"])


@register.filter
def absolute(path: str, request: HttpRequest) -> str:
    return request.build_absolute_uri(path)


@register.simple_tag(takes_context=True)
def is_editor(context: Context) -> bool:
    """Say whether someone is logged in, leaving the session alone, and the page cacheable, without its cookie."""
    request = context["request"]
    return settings.SESSION_COOKIE_NAME in request.COOKIES and has_account(request)


def has_account(request: HttpRequest) -> bool:
    user: Any = getattr(request, "user", None)
    return bool(user and user.is_authenticated)
