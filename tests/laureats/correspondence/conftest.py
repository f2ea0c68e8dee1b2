# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.laureats.correspondence.factories import make_reachable_edition


@pytest.fixture
def edition(db):
    return make_reachable_edition()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Return what runs a deed as if its transaction were the outermost one: what waits for its end is done."""

    def run(deed, *arguments, **options):
        with django_capture_on_commit_callbacks(execute=True):
            return deed(*arguments, **options)

    return run
