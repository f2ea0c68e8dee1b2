# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tags that lead the reader: the menu, the way back, the other languages."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from wagtail.models import Page

from core import alternates, languages, navigation, share_pictures
from core.frame.parts import Frame, FrameLink
from core.frame.serving import frame_of

register = template.Library()


def page_of(context: Context) -> Page | None:
    page = context.get("page")
    return page if isinstance(page, Page) else None


@register.simple_tag(takes_context=True)
def site_name(context: Context) -> str:
    return navigation.site_name(context["request"])


@register.simple_tag(takes_context=True)
def home_address(context: Context) -> str:
    return frame_of(context["request"]).home_url


@register.simple_tag(takes_context=True)
def site_frame(context: Context) -> Frame:
    return frame_of(context["request"])


@register.simple_tag(takes_context=True)
def marked_links(context: Context, links: Iterable[FrameLink]) -> list[navigation.MenuEntry]:
    """Say of each link whether it leads to the page shown, or to what holds it."""
    return navigation.menu_entries(links=links, request=context["request"])


@register.simple_tag(takes_context=True)
def breadcrumb_trail(context: Context) -> list[navigation.Step]:
    return navigation.breadcrumb_trail(page=page_of(context), request=context["request"])


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[languages.LanguageLink]:
    return languages.language_links(page=page_of(context), request=context["request"])


@register.simple_tag(takes_context=True)
def share_picture(context: Context) -> share_pictures.SharePicture:
    """Return the picture that the view gave, else that of the page."""
    given: share_pictures.SharePicture | None = context.get("share_picture")
    return given or share_pictures.share_picture(page=page_of(context), request=context["request"])


@register.simple_tag(takes_context=True)
def alternate_addresses(context: Context, links: list[languages.LanguageLink]) -> list[alternates.Alternate]:
    query = context.get("canonical_query") or ""
    return alternates.alternate_addresses(links=links, request=context["request"], query=query)


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
