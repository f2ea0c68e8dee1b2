# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import time

from laureats.assets.served_badges import ServedBadge, find_kept, forget_served_badges, keep_badge


def make_badge(*, lifetime=60.0):
    return ServedBadge(content=b"x", compressed=b"y", sha256="0" * 64, expires_at=time.monotonic() + lifetime)


def key(number):
    return ("arles", "2026", str(number), "svg")


def test_a_badge_is_kept_for_its_life_alone():
    fresh, stale = make_badge(), make_badge(lifetime=-1.0)
    keep_badge(key(1), fresh)
    keep_badge(key(2), stale)

    assert [find_kept(key(number)) for number in (1, 2, 3)] == [fresh, None, None]


def test_nothing_is_left_once_forgotten():
    keep_badge(key(1), make_badge())

    forget_served_badges()

    assert find_kept(key(1)) is None


def test_both_encodings_take_room():
    assert make_badge().size == 2
