# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import gc

import pytest

from laureats.collector import collector_paused


@pytest.fixture(autouse=True)
def _collecting():
    gc.enable()
    yield
    gc.enable()


def test_collector_rests_for_the_time_of_the_work_even_when_it_fails():
    seen = []

    @collector_paused()
    def fail():
        seen.append(gc.isenabled())
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        fail()

    assert (seen, gc.isenabled()) == ([False], True)


def test_collector_that_rested_already_goes_on_resting():
    gc.disable()

    with collector_paused():
        pass

    assert not gc.isenabled()
