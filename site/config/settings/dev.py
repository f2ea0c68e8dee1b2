# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A laptop: embedded SQLite, files on disk, mail in files, immediate tasks."""

from environs import Env

from .base import *  # noqa: F403
from .base import API_REQUESTS, API_SECONDS, CMYK_PROFILE, OPEN_DATA_ROOT, PAGE_CACHE_SECONDS, STORAGES, VAR_DIR
from .databases import tuned
from .translators import machine_translator

env = Env()

DEBUG = env.bool("DEBUG", True)
SECRET_KEY = env.str("SECRET_KEY", "only-for-a-laptop-never-for-a-public-site")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
DATABASES = {"default": tuned(env.dj_db_url("DATABASE_URL", f"sqlite:///{VAR_DIR}/db.sqlite3"))}
WAGTAILADMIN_BASE_URL = env.str("WAGTAILADMIN_BASE_URL", "http://127.0.0.1:8000")
# One file a mail, attachments included: nothing leaves the laptop, and what would have left can be read.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mails"
DEFAULT_FROM_EMAIL = "label@example.org"
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(
    address=env.str("LIBRETRANSLATE_URL", ""), key=env.str("LIBRETRANSLATE_KEY", "")
)
OPEN_DATA_ROOT = env.path("OPEN_DATA_ROOT", OPEN_DATA_ROOT)
HEADLESS_PREVIEW_URL = env.str("HEADLESS_PREVIEW_URL", "")
API_REQUESTS = env.int("API_REQUESTS", API_REQUESTS)
API_SECONDS = env.int("API_SECONDS", API_SECONDS)
CMYK_PROFILE = env.str("CMYK_PROFILE", CMYK_PROFILE)
# The demonstration makes it: it proves nothing to anyone.
CREDENTIAL_PRIVATE_KEY = env.str("CREDENTIAL_PRIVATE_KEY", str(VAR_DIR / "credential-key.pem"))
CREDENTIAL_RETIRED_KEYS = env.str("CREDENTIAL_RETIRED_KEYS", "")
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
# Static files come straight from their sources: nothing to collect after a change.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# What is being written shows at once.
PAGE_CACHE_SECONDS = 0 if DEBUG else PAGE_CACHE_SECONDS
SERVE_MEDIA = True
# Tasks are done while their button waits.
LINK_CHECK_SECONDS = 20
