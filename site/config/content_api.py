# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The content API, at `/api/v2/`: Wagtail’s own, for other front ends."""

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from wagtail.api.v2.router import WagtailAPIRouter

from home.content_api.files import ShownDocuments, ShownImages
from home.content_api.pages import PublicPages
from home.content_api.previews import Previews

content_api = WagtailAPIRouter("content_api")
content_api.register_endpoint("pages", PublicPages)
content_api.register_endpoint("page_preview", Previews)
content_api.register_endpoint("images", ShownImages)
content_api.register_endpoint("documents", ShownDocuments)


def list_contents(request: HttpRequest) -> JsonResponse:
    """Say where the content API begins; what reads drafts is for who holds a token."""
    names = ("pages", "images", "documents")
    return JsonResponse({name: request.build_absolute_uri(reverse(f"content_api:{name}:listing")) for name in names})
