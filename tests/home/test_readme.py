# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The README's six commands do what it shows, to the letter."""

import shutil

import pytest

from tests.home.demo_database import run_process


@pytest.fixture
def demonstration(empty_database, two_runs, tmp_path):
    """The address of a database that holds the demonstration, as `make run` makes it, and that no other test reads."""
    copy = shutil.copy(empty_database.removeprefix("sqlite:///"), tmp_path / "demo.sqlite3")
    return f"sqlite:///{copy}"


@pytest.mark.sqlite
@pytest.mark.xdist_group("seed_demo")
def test_readme_shows_the_real_output_of_its_commands(demonstration):
    walked = run_process("scripts/walk_readme.py", "--check", database=demonstration)

    assert (walked.returncode, walked.stdout, walked.stderr) == (0, "", "")
