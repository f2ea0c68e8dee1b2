# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Production settings: from the environment alone, and nothing starts with one missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from laureats.credentials.keys import make_key

ROOT = Path(__file__).resolve().parents[2]
CREDENTIAL_KEY = make_key()
ENVIRONMENT = {
    "SECRET_KEY": "9j2k-long-enough-and-random-looking-0123456789-abcdefghijklmnop-QRSTUV",
    "ALLOWED_HOSTS": "label.example.org",
    "WAGTAILADMIN_BASE_URL": "https://label.example.org",
    "DATABASE_URL": "postgres://label@127.0.0.1/label",
    "CACHE_URL": "redis://127.0.0.1:6379/1",
    "EMAIL_HOST": "mail.example.org",
    "EMAIL_HOST_USER": "label",
    "EMAIL_HOST_PASSWORD": "secret",
    "DEFAULT_FROM_EMAIL": "label@example.org",
    "TASK_BACKEND": "django_tasks_db.DatabaseBackend",
    "S3_ENDPOINT_URL": "https://s3.example.org",
    "S3_ACCESS_KEY": "key",
    "S3_SECRET_KEY": "secret",
    "S3_PUBLIC_BUCKET": "label-public",
    "S3_PRIVATE_BUCKET": "label-private",
    "S3_MEDIA_HOST": "media.example.org",
}


def run_python(code, *, environment, arguments=()):
    """Run Python with production settings and this environment alone."""
    return subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning:config", *(["-c", code] if code else []), *arguments],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": "site",
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_deployment_check_is_silent():
    checked = run_python(
        None,
        environment=ENVIRONMENT | {"CREDENTIAL_PRIVATE_KEY": CREDENTIAL_KEY},
        arguments=["manage.py", "check", "--deploy", "--fail-level", "INFO"],
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (
        0,
        "System check identified no issues (0 silenced).\n",
        "",
    )


@pytest.mark.parametrize("missing", sorted(ENVIRONMENT))
def test_settings_refuse_to_start_with_one_variable_missing(missing):
    environment = {name: value for name, value in ENVIRONMENT.items() if name != missing}
    started = run_python("import config.settings.production", environment=environment)
    assert started.returncode != 0
    assert missing in started.stderr


def test_settings_name_everything_missing_at_once():
    started = run_python("import config.settings.production", environment={})
    assert [name for name in ENVIRONMENT if name not in started.stderr] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "sqlite:///db.sqlite3"),
        ("CACHE_URL", "locmem://"),
        ("WAGTAILADMIN_BASE_URL", "http://label.example.org"),
        ("SECRET_KEY", "short"),
        ("DEFAULT_FROM_EMAIL", "nobody"),
        ("HEADLESS_PREVIEW_URL", "http://front.example.org"),
    ],
)
def test_settings_refuse_what_a_laptop_would_do_with(name, value):
    started = run_python("import config.settings.production", environment={**ENVIRONMENT, name: value})
    assert started.returncode != 0
    assert name in started.stderr


def test_cache_is_redis_and_answers():
    code = (
        "import django; django.setup()\n"
        "from django.core.cache import cache\n"
        "cache.set('tests:production', 'held', 30)\nprint(cache.get('tests:production'))"
    )
    answered = run_python(code, environment=ENVIRONMENT)
    assert (answered.stdout, answered.stderr) == ("held\n", "")


def test_engines_are_those_of_production():
    code = (
        "from config.settings import production as p\n"
        "print(p.DATABASES['default']['ENGINE'], p.CACHES['default']['BACKEND'], p.TASKS['default']['BACKEND'],"
        " p.STORAGES['default']['BACKEND'], p.STORAGES['private']['OPTIONS']['bucket_name'], p.EMAIL_BACKEND, p.DEBUG"
        " if hasattr(p, 'DEBUG') else False, sep='\\n')"
    )
    told = run_python(code, environment=ENVIRONMENT)
    assert told.stdout.splitlines() == [
        "django.db.backends.postgresql",
        "django.core.cache.backends.redis.RedisCache",
        "django_tasks_db.DatabaseBackend",
        "storages.backends.s3.S3Storage",
        "label-private",
        "django.core.mail.backends.smtp.EmailBackend",
        "False",
    ]


@pytest.mark.parametrize(("given", "told"), [({}, "300 60"), ({"API_REQUESTS": "10", "API_SECONDS": "5"}, "10 5")])
def test_the_limits_of_the_api_come_from_the_environment(given, told):
    code = "from config.settings import production as read; print(read.API_REQUESTS, read.API_SECONDS)"

    assert run_python(code, environment=ENVIRONMENT | given).stdout.strip() == told
