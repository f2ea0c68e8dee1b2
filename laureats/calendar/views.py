# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Calendars to follow, or to add once: every edition, or one of them."""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.followed_files import answer_followed
from core.navigation import site_name
from laureats.calendar.shown_dates import ShownEdition, list_shown_editions
from laureats.calendar.writing import Publisher, write_calendar
from laureats.public.addresses import site_address


@require_safe
def whole_calendar(request: HttpRequest) -> HttpResponse:
    """Give the dates of every edition, as one calendar to follow; one without dates is a calendar all the same."""
    return _answer(request, list_shown_editions(), title=site_name(request), file_name=_("calendar"))


@require_safe
def edition_calendar(request: HttpRequest, code: str) -> HttpResponse:
    """Give the dates of one edition, as a file to add."""
    editions = list_shown_editions(code=code)
    if not editions:
        raise Http404
    (shown,) = editions
    title = f"{site_name(request)} – {shown.edition.local_name}"
    return _answer(request, editions, title=title, file_name=f"{_('calendar')}-{code}")


def _answer(request: HttpRequest, editions: list[ShownEdition], *, title: str, file_name: str) -> HttpResponse:
    root = site_address()
    publisher = Publisher(
        name=site_name(request), root=root, host=urlsplit(root).hostname or "", source=f"{root}{request.path}"
    )
    content = write_calendar(editions, title=title, publisher=publisher)
    response = answer_followed(request, content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{file_name}.ics"'
    return response
