# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every test may use."""

import gc
import sqlite3
from contextlib import closing, contextmanager

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from laureats.assets.served_badges import forget_served_badges
from tests.migrated_databases import migrated_postgresql, migrated_sqlite, run_beside

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


def pytest_collection_finish():
    """Spare the collector of garbage what was imported, and let it come less often: memory is not short."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


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


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, worker_id):
    """Run the tests of this process on a copy of a migrated database, made in its memory or on the server."""
    copied = _copy_postgresql if connection.vendor == "postgresql" else _copy_sqlite
    with django_db_blocker.unblock(), copied(worker_id):
        # What tests with transactions of their own (`serialized_rollback`) put back after them.
        connection._test_serialized_contents = connection.creation.serialize_db_to_string()
        with django_db_blocker.block():
            yield


@contextmanager
def _copy_sqlite(worker_id):
    connection.close()
    connection.settings_dict["NAME"] = f"file:tests_{worker_id}?mode=memory&cache=shared"
    connection.ensure_connection()
    with closing(sqlite3.connect(migrated_sqlite())) as migrated:
        migrated.backup(connection.connection)
    yield


@contextmanager
def _copy_postgresql(worker_id):
    name = f"test_{connection.settings_dict['NAME']}_{worker_id}"
    drop = f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'
    run_beside(drop, f'CREATE DATABASE "{name}" TEMPLATE "{migrated_postgresql()}"')
    connection.settings_dict["NAME"] = name
    yield
    run_beside(drop)


@pytest.fixture(autouse=True)
def empty_cache():
    """Start every test with empty caches: no test sees another's pages nor badges."""
    cache.clear()
    forget_served_badges()


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
