# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which encodings whoever asks can read."""

import re

from django.http import HttpRequest

REFUSED = re.compile(r"\s*q=0(\.0*)?\s*")


def accepts_gzip(request: HttpRequest) -> bool:
    """Tell whether gzip is named and not refused: "gzip;q=0" refuses it."""
    for choice in request.META.get("HTTP_ACCEPT_ENCODING", "").split(","):
        name, _semicolon, quality = choice.partition(";")
        if name.strip().lower() == "gzip":
            return REFUSED.fullmatch(quality) is None
    return False
