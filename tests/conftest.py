# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every test may use."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

# A slow or a loaded machine is not a fault of the code: no property is timed.
hypothesis_settings.register_profile(
    "untimed", hypothesis_settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("untimed")


def pytest_make_parametrize_id(val, argname):
    """Name bytes and long texts by their size: a file holds the hour it was made, and all workers must agree."""
    if isinstance(val, bytes | str) and (isinstance(val, bytes) or len(val) > 60):
        return f"{argname}-{len(val)}"
    return None


def pytest_collection_modifyitems(config, items):
    """Leave out what would prove nothing on the engine at hand.

    On SQLite, the tests marked `postgresql`; on PostgreSQL, those marked `sqlite` or that ask for no database: they ran
    on SQLite.
    """
    is_postgresql = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")
    tells_something = _asks_for_database if is_postgresql else _is_for_any_engine
    left_out = [item for item in items if not tells_something(item)]
    items[:] = [item for item in items if tells_something(item)]
    config.hook.pytest_deselected(items=left_out)


def _asks_for_database(item):
    if item.get_closest_marker("sqlite"):
        return False
    return bool(item.get_closest_marker("django_db") or {"db", "django_db_setup"} & set(item.fixturenames))


def _is_for_any_engine(item):
    return item.get_closest_marker("postgresql") is None


@pytest.fixture(autouse=True)
def empty_cache():
    """Start every test with an empty cache: no test sees another's pages."""
    cache.clear()


@pytest.fixture(autouse=True)
def first_language():
    """Start every test in the site's first language, whatever language the last page of another test was read in."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def english():
    """Read in English, where words are those of the code."""
    with translation.override("en"):
        yield
