# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One draft, for the front end that was given its token."""

from typing import Any

from django.core.signing import BadSignature
from django.http import Http404
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Page, get_page_models

from core.previews_elsewhere import PreviewedElsewhere
from home.content_api.pages import PublicPages

# The draft is nobody else's: neither kept, nor found.
HEADERS = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex", "Referrer-Policy": "no-referrer"}


class Previews(PublicPages):
    name = "page_preview"

    def draft_view(self, request: Request) -> Response:
        self._check_parameters({"content_type", "token", "fields"})
        return Response(self._serialize(self.get_object(), many=False))

    def get_object(self) -> Page:
        """Return the draft of a token. Raise `Http404` for one that is wrong, too old, or of another type of page."""
        if not hasattr(self, "_draft"):
            self._draft = read_draft(self.request.GET)
        return self._draft

    def finalize_response(self, request: Request, response: Any, *args: Any, **options: Any) -> Any:
        answer = super().finalize_response(request, response, *args, **options)
        for header, value in HEADERS.items():
            answer[header] = value
        return answer

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.as_view({"get": "draft_view"}), name="draft")]


def read_draft(asked: Any) -> Page:
    models = {model.get_content_type_str(): model for model in get_page_models() if _is_previewed(model)}
    try:
        draft = models[asked.get("content_type")].get_page_from_preview_token(asked.get("token", ""))
    except (KeyError, BadSignature):
        raise Http404 from None
    if draft is None:
        raise Http404
    page: Page = draft
    return page


def _is_previewed(model: type[Page]) -> bool:
    return issubclass(model, PreviewedElsewhere)
