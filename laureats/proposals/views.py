# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page behind a personal link: what the body's page shows, to change and send."""

from functools import cached_property
from pathlib import PurePath
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

from laureats.models import LaureateLink, LaureatePage, Proposal, ProposedPicture
from laureats.personal_links import add_private_headers, answer_closed_link, answer_refusal
from laureats.proposals.forms import CONSENT, LICENCES, LICENCES_OF_PICTURES
from laureats.proposals.keeping import keep_form
from laureats.proposals.links import find_link, may_try, note_use
from laureats.proposals.page_form import PageForm
from laureats.proposals.queries import find_current
from laureats.proposals.receiving import send_draft

CLOSED_LINK = gettext_lazy(
    "It may be incomplete, or closed since: take the one of the last mail you received, or ask the label’s team for "
    "another."
)
MEDIA_TYPES = {".jpg": "image/jpeg", ".png": "image/png"}


class LinkView(View):
    """An answer at a personal link. Unknown, expired and revoked links answer alike."""

    link: LaureateLink

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        link = find_link(kwargs["secret"])
        if link is None:
            return answer_closed_link(request, advice=str(CLOSED_LINK))
        self.link = link
        return add_private_headers(super().dispatch(request, *args, **kwargs))

    @cached_property
    def current(self) -> Proposal | None:
        return find_current(self.link)

    @property
    def page(self) -> LaureatePage:
        return self.link.territory.laureate_page


class ProposalPage(LinkView, TemplateView):
    template_name = "laureats/proposal/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or PageForm(page=self.page, current=self.current)
        context = {
            "territory": self.link.territory,
            "page": None,
            "laureate_page": self.page,
            "page_photos": list(self.page.photos.select_related("image")),
            "form": form,
            "current": self.current,
            "licences": LICENCES,
            "licences_of_pictures": LICENCES_OF_PICTURES,
            "secret": self.kwargs["secret"],
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_try(self.link):
            text = _("Too much was sent with this link: try again in an hour. What you sent before is kept.")
            address = reverse("laureats_proposal", args=[kwargs["secret"]])
            return answer_refusal(request, title=_("Too many sendings"), text=text, page_address=address, status=429)
        note_use(self.link)
        form = PageForm(page=self.page, current=self.current, data=request.POST, files=request.FILES)
        is_right = form.is_valid()
        draft = keep_form(link=self.link, form=form)
        if not is_right:
            return self.render_to_response(self.get_context_data(form=form, faults=form.list_faults()))
        send_draft(draft, consent=str(CONSENT))
        return redirect("laureats_proposal", kwargs["secret"])


class ProposedPictureFile(LinkView):
    """A picture that was sent and not yet read, for its sender's eyes."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pictures = self.current.pictures.all() if self.current else []
        picture = next((each for each in pictures if each.slot == kwargs["slot"]), None)
        if picture is None:
            raise Http404
        return send_picture(picture)


def send_picture(picture: ProposedPicture) -> HttpResponse:
    """Answer with the bytes of a picture that was drawn anew. Raises `Http404` when they are kept no more."""
    try:
        with picture.file.open("rb") as stream:
            content = stream.read()
    except (FileNotFoundError, ValueError) as error:
        raise Http404 from error
    return HttpResponse(content, content_type=MEDIA_TYPES[PurePath(str(picture.file.name)).suffix])
