# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site's own addresses, and the constant view."""

from django.urls import path

from config.urls import urlpatterns as own_patterns
from scripts.bench.empty_site.views import answer_constantly

urlpatterns = [path("constante/", answer_constantly), *own_patterns]
