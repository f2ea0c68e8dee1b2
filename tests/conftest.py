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
from django.test import TransactionTestCase
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from core.page_generation import forget_pages
from core.page_memory import forget_remembered
from laureats.assets.served_badges import forget_served_badges
from tests.engines import list_told
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
    """Leave out what would prove nothing on the engine at hand, and say how many."""
    told = list_told(items)
    config.hook.pytest_deselected(items=list(set(items).difference(told)))
    items[:] = told


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, worker_id):
    """Run the tests of this process on a copy of a migrated database, made in its memory or on the server.

    A test that commits leaves another copy behind: it takes less than to empty every table, and holds what migrations
    wrote.
    """
    copying = _copying_postgresql if connection.vendor == "postgresql" else _copying_sqlite
    with django_db_blocker.unblock(), copying(worker_id) as copy, pytest.MonkeyPatch.context() as patch:
        copy()
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: copy())
        with django_db_blocker.block():
            yield


@contextmanager
def _copying_sqlite(worker_id):
    connection.close()
    connection.settings_dict["NAME"] = f"file:tests_{worker_id}?mode=memory&cache=shared"
    with closing(sqlite3.connect(migrated_sqlite())) as migrated:

        def copy():
            connection.ensure_connection()
            migrated.backup(connection.connection)

        yield copy


@contextmanager
def _copying_postgresql(worker_id):
    name = f"test_{connection.settings_dict['NAME']}_{worker_id}"
    drop = f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'
    template = migrated_postgresql()
    connection.settings_dict["NAME"] = name
    yield lambda: run_beside(drop, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    run_beside(drop)


@pytest.fixture(autouse=True)
def empty_cache():
    """Start every test with empty caches: no test sees another's pages nor badges."""
    cache.clear()
    # The word of emptied caches would be drawn anew in the midst of a test, and what it keeps be read again.
    forget_pages()
    forget_remembered()
    forget_served_badges()


@pytest.fixture(autouse=True)
def first_language():
    """Start every test in the site's first language, whatever language the last page of another test was read in."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def open_data_root(settings, tmp_path_factory):
    """Keep the files of open data of each worker apart: no test writes among those of the laptop."""
    settings.OPEN_DATA_ROOT = tmp_path_factory.getbasetemp() / "open-data"


@pytest.fixture
def english():
    """Read in English, where words are those of the code."""
    with translation.override("en"):
        yield
