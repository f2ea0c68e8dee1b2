# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Deeds after the commit: one that fails stops nothing."""

from functools import partial

import pytest

from core.after_commit import after_commit


def fail(reason):
    raise OSError(reason)


@pytest.mark.django_db
def test_a_deed_that_fails_is_logged_and_does_not_stop_the_next(caplog, django_capture_on_commit_callbacks):
    done = []
    with django_capture_on_commit_callbacks(execute=True):
        after_commit(partial(fail, "no answer"))
        after_commit(partial(done.append, "next"))

    assert (done, ["no answer" in record.getMessage() for record in caplog.records]) == (["next"], [True])
