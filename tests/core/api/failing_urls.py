# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site with an address of the API that fails."""

from django.urls import path

from config.urls import handler404
from config.urls import urlpatterns as site_patterns

__all__ = ["handler404", "urlpatterns"]


def fail(request):
    raise RuntimeError("on purpose")


urlpatterns = [path("api/v1/failing", fail), *site_patterns]
