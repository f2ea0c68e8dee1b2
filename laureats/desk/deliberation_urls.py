# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the deliberation."""

from django.urls import path

from laureats.desk.deciding import DecidePage
from laureats.desk.deliberation import DeliberationPage

DELIBERATION = "bureau/<str:code>/deliberation/"
urlpatterns = [
    path(DELIBERATION, DeliberationPage.as_view(), name="desk_deliberation"),
    # References are the secretariat's own words: they may hold a slash.
    path(f"{DELIBERATION}<path:reference>/", DecidePage.as_view(), name="desk_decide"),
]
