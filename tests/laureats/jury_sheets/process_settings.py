# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tests' settings for processes that share a database and a folder of private files with the test."""

import os

from config.settings.test import *  # noqa: F403
from config.settings.test import STORAGES

STORAGES = STORAGES | {
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": os.environ["PRIVATE_FOLDER"], "base_url": None},
    },
}
