# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A site whose only page fails."""

from django.urls import path


def fail(request):
    raise RuntimeError


urlpatterns = [path("", fail)]
