# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import time

import pytest

from laureats.assets import served_badges
from laureats.assets.served_badges import BadgeShelf, ServedBadge


def make_badge(*, size=10, lifetime=60.0):
    return ServedBadge(content=b"x" * size, compressed=b"", sha256="0" * 64, expires_at=time.monotonic() + lifetime)


def key(number):
    return ("arles", "2026", str(number), "svg")


def test_a_badge_is_kept_for_its_life_alone():
    shelf, fresh, stale = BadgeShelf(), make_badge(), make_badge(lifetime=-1.0)
    shelf.keep(key(1), fresh)
    shelf.keep(key(2), stale)

    assert [shelf.find(key(number)) for number in (1, 2, 3)] == [fresh, None, None]


def test_the_first_badges_leave_when_room_lacks(monkeypatch):
    monkeypatch.setattr(served_badges, "MOST_BYTES", 25)
    shelf, badges = BadgeShelf(), [make_badge() for _ in range(3)]
    for number, badge in enumerate(badges):
        shelf.keep(key(number), badge)

    assert [shelf.find(key(number)) for number in range(3)] == [None, badges[1], badges[2]]
    assert shelf.size == 20


@pytest.mark.parametrize("times", [1, 3])
def test_a_badge_kept_again_takes_its_room_once(times):
    shelf = BadgeShelf()
    for _ in range(times):
        shelf.keep(key(1), make_badge())

    assert shelf.size == 10


def test_nothing_is_left_once_forgotten():
    shelf = BadgeShelf()
    shelf.keep(key(1), make_badge())

    shelf.clear()

    assert (shelf.find(key(1)), shelf.size) == (None, 0)
