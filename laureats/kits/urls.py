# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the files of kits."""

from django.urls import re_path

from laureats.assets.urls import EDITION, SLUG
from laureats.kits.views import serve_kit_file

NAME = r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)"

urlpatterns = [re_path(rf"^{SLUG}/{EDITION}/{NAME}\Z", serve_kit_file, name="laureats_kit_file")]
