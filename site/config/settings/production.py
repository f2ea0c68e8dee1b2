# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Production: everything comes from the environment, and one missing variable refuses to start."""

from environs import Env, validate

from .base import *  # noqa: F403
from .base import (
    API_REQUESTS,
    API_SECONDS,
    CMYK_PROFILE,
    CONTENT_SECURITY_POLICY,
    OPEN_DATA_ROOT,
    STORAGES,
    WAGTAILFRONTENDCACHE,
)
from .databases import tuned
from .translators import machine_translator

# Not eager: `seal` names every missing or wrong variable at once.
env = Env(eager=False)

SECRET_KEY = env.str("SECRET_KEY", validate=validate.Length(min=50))
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", validate=validate.Length(min=1))
WAGTAILADMIN_BASE_URL = env.str("WAGTAILADMIN_BASE_URL", validate=validate.URL(schemes={"https"}))
_database_url = env.str("DATABASE_URL", validate=validate.Regexp(r"^postgres(ql)?://"))
_cache_url = env.str("CACHE_URL", validate=validate.Regexp(r"^rediss?://"))
EMAIL_HOST = env.str("EMAIL_HOST")
EMAIL_PORT = env.int("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", True)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", validate=validate.Email())
JURY_REPLY_TO = env.str("JURY_REPLY_TO", "")
CANDIDATES_REPLY_TO = env.str("CANDIDATES_REPLY_TO", "")
PRESS_CONTACT = env.str("PRESS_CONTACT", "")
SECURITY_CONTACT = env.str("SECURITY_CONTACT", "")
SECURITY_POLICY = env.str("SECURITY_POLICY", "")
OPEN_TO_ROBOTS = env.bool("OPEN_TO_ROBOTS", True)
HEADLESS_PREVIEW_URL = env.str("HEADLESS_PREVIEW_URL", "", validate=validate.Regexp(r"^(https://[^\s/?#]+[^\s?#]*)?$"))
_libretranslate_url = env.str("LIBRETRANSLATE_URL", "")
_libretranslate_key = env.str("LIBRETRANSLATE_KEY", "")
API_REQUESTS = env.int("API_REQUESTS", API_REQUESTS, validate=validate.Range(min=0))
API_SECONDS = env.int("API_SECONDS", API_SECONDS, validate=validate.Range(min=1))
CMYK_PROFILE = env.str("CMYK_PROFILE", CMYK_PROFILE)
OPEN_DATA_ROOT = env.path("OPEN_DATA_ROOT", OPEN_DATA_ROOT)
CREDENTIAL_PRIVATE_KEY = env.str("CREDENTIAL_PRIVATE_KEY", "")
CREDENTIAL_RETIRED_KEYS = env.str("CREDENTIAL_RETIRED_KEYS", "")
_task_backend = env.str("TASK_BACKEND", validate=validate.Regexp(r"^\w+(\.\w+)+$"))
_s3_options = {
    "endpoint_url": env.str("S3_ENDPOINT_URL", validate=validate.URL(schemes={"http", "https"}, require_tld=False)),
    "access_key": env.str("S3_ACCESS_KEY"),
    "secret_key": env.str("S3_SECRET_KEY"),
}
_public_bucket = env.str("S3_PUBLIC_BUCKET")
_private_bucket = env.str("S3_PRIVATE_BUCKET")
_media_host = env.str("S3_MEDIA_HOST")
_front_cache = env.str("FRONT_CACHE_URL", "")
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000)
_behind_proxy = env.bool("BEHIND_PROXY", True)
env.seal()

WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(address=_libretranslate_url, key=_libretranslate_key)
DATABASES = {"default": tuned(Env().dj_db_url("DATABASE_URL"))}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": _cache_url}}
if _front_cache:
    # Purged when a page is published, and after each release.
    WAGTAILFRONTENDCACHE = WAGTAILFRONTENDCACHE | {
        "default": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": _front_cache}
    }
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
SERVER_EMAIL = DEFAULT_FROM_EMAIL
TASKS = {"default": {"BACKEND": _task_backend}}

_S3 = "storages.backends.s3.S3Storage"
STORAGES = STORAGES | {
    "default": {
        "BACKEND": _S3,
        "OPTIONS": {
            **_s3_options,
            "bucket_name": _public_bucket,
            "custom_domain": _media_host,
            "querystring_auth": False,
        },
    },
    "private": {
        "BACKEND": _S3,
        "OPTIONS": {**_s3_options, "bucket_name": _private_bucket, "querystring_expire": 60},
    },
}
for _directive in ("img-src", "media-src"):
    CONTENT_SECURITY_POLICY["DIRECTIVES"][_directive].append(f"https://{_media_host}")

SECURE_SSL_REDIRECT = True
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CLIENT_ADDRESS_HEADER = "HTTP_X_FORWARDED_FOR" if _behind_proxy else ""
if _behind_proxy:
    # The proxy must set this header itself and drop the visitor's: docs/exploitation/installation.md.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SERVE_MEDIA = False
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
