# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demonstration on a laptop, with every file it writes in a directory of its own."""

from environs import Env

from config.settings.dev import *  # noqa: F403
from config.settings.dev import STORAGES

FILES = Env().path("DEMO_FILES")
MEDIA_ROOT = FILES / "media"
OPEN_DATA_ROOT = FILES / "open-data"
EMAIL_FILE_PATH = FILES / "mails"
CREDENTIAL_PRIVATE_KEY = str(FILES / "credential-key.pem")
# As in production, what a command publishes is known to the server.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": FILES / "cache"}}
# Tests of one module ask more within a minute than a visitor may.
API_REQUESTS = 5_000
STORAGES = STORAGES | {
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": FILES / "private", "base_url": None},
    },
}
