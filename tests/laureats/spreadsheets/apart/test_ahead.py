# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import threading

import pytest

from laureats.spreadsheets.apart.ahead import make_ahead


def test_items_come_in_their_order():
    assert list(make_ahead(number for number in range(5))) == [0, 1, 2, 3, 4]


def test_next_item_is_made_while_one_is_used():
    second_is_made = threading.Event()

    def make():
        yield "first"
        second_is_made.set()
        yield "second"

    ahead = make_ahead(make())

    assert (next(ahead), second_is_made.wait(timeout=5)) == ("first", True)
    ahead.close()


def test_fault_of_the_maker_reaches_the_user_after_the_items_before_it():
    def make():
        yield "first"
        raise OSError("full")

    ahead = make_ahead(make())

    assert next(ahead) == "first"
    with pytest.raises(OSError, match="full"):
        next(ahead)


def test_maker_is_closed_when_the_user_stops():
    closed = []

    def make():
        try:
            yield from range(5)
        finally:
            closed.append(True)

    ahead = make_ahead(make())
    next(ahead)
    ahead.close()

    assert closed == [True]
