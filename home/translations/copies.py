# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Copies that await their translation. Wagtail makes them of the parents of a translated page, in their own words."""

from typing import Any

from django.http import HttpRequest, HttpResponseRedirect
from wagtail.models import Page


def lead_to_original(
    page: Page, request: HttpRequest, serve_args: list[Any], serve_kwargs: dict[str, Any]
) -> HttpResponseRedirect | None:
    """Redirect, for now, from a copy in another language to the page that it copies: its words are of that language."""
    original = page.alias_of
    if original is None or original.locale_id == page.locale_id:
        return None
    address = original.get_url(request)
    return HttpResponseRedirect(address) if address else None
