# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the answers at a personal link share: whose it is, and what no browser or proxy may keep of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from laureats.correspondence.links import find_link
from laureats.juror_page.attempts import is_within_attempts
from laureats.models import JurorLink
from laureats.personal_links import add_private_headers


class LinkPage(TemplateView):
    """A page at a personal link. Unknown, expired and revoked links answer alike."""

    link: JurorLink

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        link = find_link(kwargs["secret"])
        if link is None:
            return add_private_headers(render(request, "laureats/juror/closed_link.html", status=404))
        self.link = link
        return add_private_headers(super().dispatch(request, *args, **kwargs))

    @property
    def is_closed(self) -> bool:
        """Tell whether marks can no longer change."""
        edition = self.link.seat.edition
        return edition.is_sealed or edition.is_released

    def take_attempt(self) -> HttpResponse | None:
        """Count a file sent or fetched, and return what to answer when there were too many."""
        if is_within_attempts(self.link):
            return None
        text = _("Too many files were sent or fetched with this link: try again in an hour.")
        return self.refuse(title=_("Too many files"), text=text, status=429)

    def refuse(self, *, title: str, text: str, status: int) -> HttpResponse:
        context = {"title": title, "text": text, "secret": self.kwargs["secret"]}
        return render(self.request, "laureats/juror/refusal.html", context, status=status)
