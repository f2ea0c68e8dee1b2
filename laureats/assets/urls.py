# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of badges. An edition may not be called `current`: that word is the alias of the latest one."""

import re

from django.urls import re_path

from laureats.assets.views import CONTENT_TYPES, redirect_to_current_badge, redirect_to_latest_revision, serve_badge

SLUG = r"(?P<slug>[-\w]+)"
# As short as may be: "2026.wide.svg" is the wide badge of 2026.
EDITION = r"(?P<edition>[A-Za-z0-9][A-Za-z0-9._-]*?)"
REVISION = r"(?P<revision>[1-9][0-9]{0,3})"
EXTENSION = rf"(?P<extension>{'|'.join(map(re.escape, CONTENT_TYPES))})"

urlpatterns = [
    re_path(rf"^{SLUG}/current\.{EXTENSION}\Z", redirect_to_current_badge, name="laureats_badge_current"),
    re_path(rf"^{SLUG}/{EDITION}-r{REVISION}\.{EXTENSION}\Z", serve_badge, name="laureats_badge"),
    re_path(rf"^{SLUG}/{EDITION}\.{EXTENSION}\Z", redirect_to_latest_revision, name="laureats_badge_edition"),
]
