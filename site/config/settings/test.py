# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tests: nothing leaves the machine; `DATABASE_URL` picks SQLite (the default) or PostgreSQL."""

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from environs import Env

from .base import *  # noqa: F403
from .base import STORAGES, VAR_DIR
from .databases import tuned

env = Env()

SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
DATABASES = {"default": tuned(env.dj_db_url("DATABASE_URL", f"sqlite:///{VAR_DIR}/test.sqlite3"))}
WAGTAILADMIN_BASE_URL = "http://testserver"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DEFAULT_FROM_EMAIL = "label@example.org"
CREDENTIAL_PRIVATE_KEY = (
    rsa.generate_private_key(public_exponent=65537, key_size=2048)
    .private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    .decode()
)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "private": {"BACKEND": "django.core.files.storage.InMemoryStorage", "OPTIONS": {"base_url": None}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Each worker has its own: tests/conftest.py. Here, for what is made before any test.
OPEN_DATA_ROOT = VAR_DIR / "test-open-data"
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
SERVE_MEDIA = False
# Tests read what the database says now; those of the page cache turn it on.
PAGE_CACHE_SECONDS = 0
# What is told of it changes with each request; the tests of the limits turn it on.
API_REQUESTS = 0
