# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the report, inside the admin."""

from django.urls import path

from home.links.report import CheckedLinksView, check_now

urlpatterns = [
    path("reports/liens/", CheckedLinksView.as_view(), name="checked_links"),
    path("reports/liens/resultats/", CheckedLinksView.as_view(results_only=True), name="checked_links_results"),
    path("reports/liens/suivre/", check_now, name="check_links_now"),
]
