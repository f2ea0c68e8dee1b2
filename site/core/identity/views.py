# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses where browsers and telephones look for icons by themselves."""

from django.http import HttpRequest, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static

from core.frame.serving import frame_of

PAPER, ACCENT = "#fafbf8", "#0c5c4b"


def redirect_to_icon(request: HttpRequest, name: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(static(f"img/{name}"))


def webmanifest(request: HttpRequest) -> JsonResponse:
    """Describe the site to a telephone that keeps a link to it."""
    icons = [_icon(size=192), _icon(size=512), _icon(size=512, name="icon-maskable-512", purpose="maskable")]
    document = {
        "name": frame_of(request).site_name,
        "start_url": "/",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": ACCENT,
        "icons": icons,
    }
    return JsonResponse(document, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False})


def _icon(*, size: int, name: str = "", purpose: str = "any") -> dict[str, str]:
    source = static(f"img/{name or f'icon-{size}'}.png")
    return {"src": source, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
