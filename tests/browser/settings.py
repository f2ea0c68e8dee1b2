# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demonstration on a laptop, with every file it writes in a directory of its own."""

from environs import Env

from config.settings.dev import *  # noqa: F403
from config.settings.dev import STORAGES

FILES = Env().path("DEMO_FILES")
MEDIA_ROOT = FILES / "media"
EMAIL_FILE_PATH = FILES / "mails"
CREDENTIAL_PRIVATE_KEY = str(FILES / "credential-key.pem")
STORAGES = STORAGES | {
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": FILES / "private", "base_url": None},
    },
}
