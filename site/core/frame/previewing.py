# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The frame with a menu that is not saved yet."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from core.frame.menus import chosen_links
from core.frame.reading import read_frame
from core.frame.serving import show_frame
from core.models import Menu


def draw_menu_preview(menu: Menu, *, request: HttpRequest) -> HttpResponse:
    """Draw a page with nothing but its frame, in the language of the menu."""
    with translation.override(menu.locale.language_code):
        # A place is named as its part of the frame.
        changes: dict[str, Any] = {
            menu.place: chosen_links(items=menu.items, locale=menu.locale, request=request),
        }
        if menu.place == Menu.Place.FOOTER:
            changes["text"] = menu.text
        show_frame(replace(read_frame(request), **changes), request=request)
        return render(request, "core/menu_preview.html", {"menu": menu})
