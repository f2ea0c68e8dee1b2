# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The frame of the page that is being drawn."""

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Site

from core.frame.parts import Frame
from core.frame.reading import read_frame
from core.page_memory import remember


def frame_of(request: HttpRequest) -> Frame:
    """Return the frame of the active language, found once a request."""
    language = get_language()
    found: dict[str | None, Frame] = request.__dict__.setdefault("frames", {})
    if language not in found:
        site = Site.find_for_request(request)
        key = ("frame", site.pk if site else None, language)
        found[language] = remember(key, lambda: read_frame(request), request=request)
    return found[language]


def show_frame(frame: Frame, *, request: HttpRequest) -> None:
    """Have a request show this frame in the active language: a preview shows what is not saved yet."""
    request.__dict__.setdefault("frames", {})[get_language()] = frame
