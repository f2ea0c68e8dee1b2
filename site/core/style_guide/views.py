# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from wagtail.admin.auth import require_admin_access

from core.style_guide.samples import MEDAL_SCALE, PROGRAMME, SIGN_SCALE, list_samples
from core.style_guide.tokens import SCHEMES, list_swatches, read_sizes


@require_admin_access
def style_guide(request: HttpRequest, language: str) -> HttpResponse:
    """Show every token and component, in the words of a language, to whoever may enter the admin."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    with translation.override(language):
        return render(request, "core/style.html", _read_guide())


def _read_guide() -> dict[str, object]:
    return {
        "schemes": [(scheme, list_swatches(scheme)) for scheme in SCHEMES],
        "steps": read_sizes("step"),
        "spaces": read_sizes("space"),
        "samples": list_samples(),
        "scale": SIGN_SCALE,
        "levels": [*SIGN_SCALE, *MEDAL_SCALE],
        "programme": PROGRAMME,
    }
