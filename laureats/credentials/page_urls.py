# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the pages where anyone checks a label."""

from django.urls import path, re_path

from laureats.assets.urls import EDITION, REVISION, SLUG
from laureats.credentials.pages import CheckPage, show_label, show_revision

urlpatterns = [
    path("", CheckPage.as_view(), name="laureats_check"),
    re_path(rf"^{SLUG}/{EDITION}-r{REVISION}/\Z", show_revision, name="laureats_verification_revision"),
    re_path(rf"^{SLUG}/{EDITION}/\Z", show_label, name="laureats_verification"),
]
