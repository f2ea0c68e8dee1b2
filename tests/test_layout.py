# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The house stands as planned."""

import subprocess
from pathlib import Path

from django.conf import settings

from tests.engines import ABOVE, EVERY_CASE, WHOLE

ROOT = Path(settings.BASE_DIR)


def tracked_files():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


def test_top_level_holds_the_planned_rooms():
    rooms = ["home", "label", "laureats", "manage.py", "requirements.in", "search", "site", "tests"]
    assert [room for room in rooms if not (ROOT / room).exists()] == []


def test_site_is_a_source_root_and_never_a_package():
    assert [path for path in ("site/__init__.py", "tests/site") if (ROOT / path).exists()] == []


def test_site_is_under_version_control():
    assert "site/config/settings/base.py" in tracked_files()


def test_no_module_is_named_for_nothing():
    vague = {"utils", "helpers", "misc", "common", "tools"}
    assert [path for path in tracked_files() if path.endswith(".py") and Path(path).stem in vague] == []


def test_user_and_image_models_come_before_any_other_migration():
    first = sorted((ROOT / "site/core/migrations").glob("0*.py"))[:2]
    assert [path.stem for path in first] == ["0001_users", "0002_images_and_documents"]


def test_browser_tests_are_where_they_are_run():
    """`make test-browser` reads one folder: a mark elsewhere would never run."""
    mark = "mark." + "browser"
    marked = [path for path in (ROOT / "tests").rglob("*.py") if mark in path.read_text(encoding="utf-8")]

    assert {path.parent for path in marked} == {ROOT / "tests" / "browser"}


def test_what_is_named_for_an_engine_is_there():
    """A module that moved would run in part on PostgreSQL, and nobody would know."""
    assert [path for path in (*ABOVE, *WHOLE, *EVERY_CASE) if not list((ROOT / "tests").glob(f"{path}*"))] == []


def test_what_locks_rows_runs_whole_on_postgresql():
    """A module above that comes to lock rows enters `WHOLE`, by its mirror."""
    mirrors = [
        mirror
        for source in (ROOT, ROOT / "site")
        for room in ABOVE
        for path in (source / room).rglob("*.py")
        if "select_for_update" in path.read_text(encoding="utf-8")
        and (ROOT / "tests" / (mirror := str(path.relative_to(source).with_name(f"test_{path.name}")))).exists()
    ]

    assert [mirror for mirror in mirrors if not mirror.startswith(WHOLE)] == []
    assert mirrors != []
