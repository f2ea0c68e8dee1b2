# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tests' settings, with the empty site beside the real one."""

from config.settings.test import *  # noqa: F403
from config.settings.test import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "scripts.bench.empty_site"]
ROOT_URLCONF = "scripts.bench.empty_site.urls"
