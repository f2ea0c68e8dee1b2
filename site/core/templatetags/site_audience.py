# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether a page asks its reader to count the visit."""

from dataclasses import dataclass

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.translation import get_language

from core.audience import Measurement, describe, is_measured, read_setting_or_none
from core.frame.serving import frame_of
from core.page_memory import remember

register = template.Library()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the banner asks; `more` is the address of the page that says all of it, or blank."""

    measurement: Measurement
    more: str


@register.simple_tag(takes_context=True)
def audience_question(context: Context) -> Question | None:
    """Return what to ask of the reader, or None when nothing is measured there."""
    request: HttpRequest = context["request"]
    if not is_measured(request):
        return None
    key = ("audience", frame_of(request).site_id, get_language())
    return remember(key, lambda: _read_question(request), request=request)


def _read_question(request: HttpRequest) -> Question | None:
    setting = read_setting_or_none()
    measurement = describe(setting)
    if setting is None or measurement is None:
        return None
    page = setting.privacy_page.localized if setting.privacy_page else None
    return Question(measurement=measurement, more=(page.get_url(request) or "") if page and page.live else "")
