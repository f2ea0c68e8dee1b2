# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Drafts shown by another front end: it is given a token, which reads one draft for an hour."""

from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail_headless_preview.models import HeadlessPreviewMixin, PagePreview

# The mode of previews, in the list that editors choose from.
ELSEWHERE = "elsewhere"
TOKEN_SECONDS = 3600


class ExpiringSigner(TimestampSigner):
    """The library's signer looks at no hour by itself."""

    def unsign(self, value: str, max_age: Any = TOKEN_SECONDS) -> str:
        return super().unsign(value, max_age=max_age)


class PreviewedElsewhere(HeadlessPreviewMixin):
    """Mixed in before Wagtail's page: one more preview beside the site's own, where another front end is known."""

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        own: list[tuple[str, Any]] = list(super().preview_modes)
        return [*own, (ELSEWHERE, _("In the other front end"))] if settings.HEADLESS_PREVIEW_URL else own

    def make_preview_request(
        self, original_request: Any = None, preview_mode: Any = None, extra_request_attrs: Any = None
    ) -> Any:
        """Answer a preview. A page with routes draws its own, whatever the mode: the other one is told apart before."""
        if preview_mode == ELSEWHERE and settings.HEADLESS_PREVIEW_URL:
            return self._show_elsewhere(original_request)
        return super().make_preview_request(original_request, preview_mode, extra_request_attrs)

    def serve_preview(self, request: HttpRequest, preview_mode: str) -> Any:
        """Draw the site's own preview, as without the library."""
        return super(HeadlessPreviewMixin, self).serve_preview(request, preview_mode)

    @classmethod
    def get_preview_signer(cls) -> ExpiringSigner:
        return ExpiringSigner(salt="core.previews_elsewhere")

    def get_client_root_url(self, request: HttpRequest) -> str:
        return str(settings.HEADLESS_PREVIEW_URL)

    def create_page_preview(self) -> PagePreview:
        """Keep the draft under a token that nobody can guess: two editors of a page never share one."""
        forget_expired_previews(self.get_preview_signer())
        preview, _is_new = self.update_page_preview(self.get_preview_signer().sign(token_urlsafe(32)))
        return preview

    def _show_elsewhere(self, request: HttpRequest | None) -> HttpResponse:
        """Frame the other front end, which this answer alone lets in."""
        response: HttpResponse = super().serve_preview(request, ELSEWHERE)
        response["Cache-Control"] = "no-store"
        response._csp_update = {"frame-src": [origin_of(settings.HEADLESS_PREVIEW_URL)]}  # type: ignore[attr-defined]
        return response


def origin_of(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def forget_expired_previews(signer: TimestampSigner) -> None:
    """Delete the drafts whose token reads nothing any more: the library keeps them two days, and tells no hour."""
    tokens = PagePreview.objects.values_list("pk", "token")
    PagePreview.objects.filter(pk__in=[key for key, token in tokens if not _is_readable(token, signer=signer)]).delete()


def _is_readable(token: str, *, signer: TimestampSigner) -> bool:
    try:
        signer.unsign(token)
    except BadSignature:
        return False
    return True
