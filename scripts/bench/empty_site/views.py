# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.http import HttpRequest, HttpResponse


def answer_constantly(request: HttpRequest) -> HttpResponse:
    """Answer the same two words, through every middleware of the site: no cache may keep them."""
    return HttpResponse("Bonjour, monde.", headers={"Cache-Control": "no-store"})
