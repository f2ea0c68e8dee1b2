# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the former site, where an article stood under its day or its month."""

from django.urls import re_path

from home.news.dated_addresses import lead_to_article

MONTH = "^(?P<year>[1-9][0-9]{3})/(?P<month>[0-9]{2})"
SLUG = r"(?P<slug>[-\w]+)/$"

urlpatterns = [
    re_path(f"{MONTH}/(?P<day>[0-9]{{2}})/{SLUG}", lead_to_article, name="dated_article"),
    re_path(f"{MONTH}/{SLUG}", lead_to_article, name="dated_article_of_month"),
]
