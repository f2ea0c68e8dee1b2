# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site as production serves it (settings/production.py), but for addresses of a single machine without HTTPS."""

from environs import Env

from config.settings.base import *  # noqa: F403
from config.settings.base import INSTALLED_APPS, PAGE_CACHE_SECONDS, STATICFILES_DIRS, TEMPLATES, VAR_DIR
from config.settings.databases import tuned
from scripts.bench.started_project import describe_templates, list_static_directories

env = Env()

DEBUG = False
SECRET_KEY = "only-for-measures"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
DATABASES = {"default": tuned(env.dj_db_url("DATABASE_URL"))}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "redis://127.0.0.1:6379/1",
        "KEY_PREFIX": env.str("CACHE_PREFIX"),
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1"
STATIC_ROOT = VAR_DIR / "bench" / "static"
MEDIA_ROOT = env.path("DEMO_FILES", VAR_DIR / "bench") / "media"
OPEN_DATA_ROOT = VAR_DIR / "bench" / "open-data"
SERVE_MEDIA = True
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", PAGE_CACHE_SECONDS)
INSTALLED_APPS = [*INSTALLED_APPS, "scripts.bench.empty_site"]
ROOT_URLCONF = "scripts.bench.empty_site.urls"
STARTED_PROJECT = env.path("STARTED_PROJECT")
TEMPLATES = [*TEMPLATES, describe_templates(STARTED_PROJECT)]
STATICFILES_DIRS = [*STATICFILES_DIRS, *list_static_directories(STARTED_PROJECT)]
