# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the answers at a personal link share: whose it is, and what no browser or proxy may keep of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from laureats.correspondence.links import find_link
from laureats.juror_page.attempts import is_within_attempts
from laureats.models import JurorLink
from laureats.personal_links import add_private_headers, answer_closed_link, answer_refusal

CLOSED_LINK = gettext_lazy(
    "It may be incomplete, or closed since: take the one of the last mail you received, or ask the secretariat for "
    "another."
)


class LinkPage(TemplateView):
    """A page at a personal link. Unknown, expired and revoked links answer alike."""

    link: JurorLink

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        link = find_link(kwargs["secret"])
        if link is None:
            return answer_closed_link(request, advice=str(CLOSED_LINK))
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
        address = reverse("juror_page", args=[self.kwargs["secret"]])
        return answer_refusal(self.request, title=title, text=text, page_address=address, status=status)
