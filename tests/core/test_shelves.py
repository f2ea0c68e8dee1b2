# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What fits in so many bytes."""

import pytest

from core.shelves import Shelf


def make_shelf(*keys, max_bytes=25):
    shelf = Shelf(max_bytes=max_bytes)
    for key in keys:
        shelf.keep(key, f"value {key}", size=10)
    return shelf


def test_the_least_asked_for_leaves_when_there_is_no_more_room():
    shelf = make_shelf("a", "b")
    shelf.find_or_none("a")
    shelf.keep("c", "value c", size=10)

    assert [shelf.find_or_none(key) for key in "abc"] == ["value a", None, "value c"]
    assert shelf.bytes == 20


@pytest.mark.parametrize("times", [1, 3])
def test_what_is_kept_again_takes_its_room_once(times):
    assert make_shelf(*["a"] * times).bytes == 10


def test_what_is_larger_than_the_room_is_not_kept():
    shelf = make_shelf("a", max_bytes=5)

    assert (shelf.find_or_none("a"), shelf.bytes) == (None, 0)


def test_nothing_is_left_once_cleared():
    shelf = make_shelf("a")
    shelf.clear()

    assert (shelf.find_or_none("a"), shelf.bytes) == (None, 0)
