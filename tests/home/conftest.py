# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole demonstration, loaded once for the tests that read it: they go in one group, `seed_demo`."""

import json
from dataclasses import dataclass

import pytest

from tests.home.demo_database import copied_database, run_process


@dataclass(frozen=True, kw_only=True)
class Run:
    """The command in a process of its own, and what the database held after it."""

    code: int
    output: list[str]
    errors: str
    facts: dict


def run_on(database):
    done = run_process("manage.py", "seed_demo", database=database)
    facts = read_facts("tests.home.demo_facts", database=database)
    return Run(code=done.returncode, output=done.stdout.splitlines(), errors=done.stderr, facts=facts)


def read_facts(module, *, database):
    return json.loads(run_process("-m", module, database=database).stdout)


@pytest.fixture(scope="session")
def empty_database(django_db_setup, django_db_blocker, tmp_path_factory):
    """The address of a database of its own, for the demonstration to be loaded into."""
    with django_db_blocker.unblock(), copied_database(tmp_path_factory.mktemp("demo")) as database:
        yield database


@pytest.fixture(scope="session")
def two_runs(empty_database):
    """The whole demonstration loaded into an empty database, twice, as a person would."""
    return [run_on(empty_database), run_on(empty_database)]


@pytest.fixture(scope="session")
def query_counts(two_runs, empty_database):
    """How many queries each type of page of the demonstration takes."""
    return read_facts("tests.home.demo_queries", database=empty_database)


@pytest.fixture(scope="session")
def languages(two_runs, empty_database):
    """What a search engine finds of both languages in the demonstration."""
    return read_facts("tests.home.demo_languages", database=empty_database)
