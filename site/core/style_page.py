# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page that shows every component, for developers only."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@dataclass(frozen=True)
class SampleLevel:
    code: str
    local_name: str


SIGN_SCALE = [SampleLevel(str(rank), f"Niveau {rank}") for rank in range(1, 6)]
MEDAL_SCALE = [
    SampleLevel("badge", "Badge"),
    SampleLevel("bronze", "Label Bronze"),
    SampleLevel("argent", "Label Argent"),
    SampleLevel("or", "Label Or"),
]


def style(request: HttpRequest) -> HttpResponse:
    """Show every component once; served with `DEBUG` only."""
    return render(request, "core/style.html", {"scale": SIGN_SCALE, "levels": [*SIGN_SCALE, *MEDAL_SCALE]})
