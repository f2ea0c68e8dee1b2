# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The digest of the program changes with what decides of a page."""

import pytest

from laureats.prepared_pages.program import program_digest


@pytest.fixture
def anew():
    """Compute the digest again, now and for the next test."""
    program_digest.cache_clear()
    yield program_digest.__wrapped__
    program_digest.cache_clear()


def test_same_program_has_the_same_digest(anew):
    assert anew() == anew()


def test_setting_of_the_pages_changes_it(anew, settings):
    before = anew()
    settings.WAGTAIL_SITE_NAME = "Autre label"

    assert anew() != before


def test_secret_does_not_change_it(anew, settings):
    before = anew()
    settings.SECRET_KEY = "another"

    assert anew() == before


@pytest.mark.parametrize("name", ["site/templates/a.html", "site/locale/fr/LC_MESSAGES/a.mo", "laureats/a.py"])
def test_file_that_decides_of_a_page_changes_it(anew, settings, tmp_path, name):
    settings.BASE_DIR = tmp_path
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text("un")
    before = anew()
    (tmp_path / name).write_text("deux")

    assert anew() != before
