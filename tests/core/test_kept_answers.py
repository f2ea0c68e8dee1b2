# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a process keeps in its memory: so many bytes, so many seconds, one generation."""

from core.kept_answers import AnswerStore, KeptAnswer


def make_store(*addresses, max_bytes=100_000):
    store = AnswerStore(seconds=60, max_bytes=max_bytes)
    store.find_or_none("/", generation="first", now=0)
    for address in addresses:
        store.keep(address, make_answer(), generation="first")
    return store


def make_answer(size=10_000, kept_at=0.0):
    return KeptAnswer(content=b"x" * size, headers=(("Content-Type", "text/plain"),), kept_at=kept_at)


def list_kept(store, *addresses, generation="first", now=1):
    return [address for address in addresses if store.find_or_none(address, generation=generation, now=now) is not None]


def test_an_answer_is_given_again_with_its_age():
    response = make_answer(size=3, kept_at=10).give(now=52.9)

    assert (response.content, dict(response.items())) == (b"xxx", {"Content-Type": "text/plain", "Age": "42"})


def test_an_answer_is_kept_until_its_time_is_over():
    store = make_store("/a")

    assert [list_kept(store, "/a", now=now) for now in (59.9, 60)] == [["/a"], []]


def test_the_least_asked_for_leaves_when_there_is_no_more_room():
    store = make_store("/a", "/b", max_bytes=25_000)
    list_kept(store, "/a")
    store.keep("/c", make_answer(), generation="first")

    assert list_kept(store, "/a", "/b", "/c") == ["/a", "/c"]


def test_an_answer_kept_again_takes_its_room_once():
    store = make_store("/a", "/b", "/a", "/a", max_bytes=25_000)

    assert list_kept(store, "/a", "/b") == ["/a", "/b"]


def test_an_answer_larger_than_the_room_is_not_kept():
    store = make_store(max_bytes=5_000)
    store.keep("/a", make_answer(), generation="first")

    assert list_kept(store, "/a") == []


def test_small_answers_at_long_addresses_take_the_room_of_their_addresses():
    store = make_store(max_bytes=100_000)
    addresses = [f"/?{number:04}{'x' * 4000}" for number in range(100)]
    for address in addresses:
        store.keep(address, make_answer(size=1), generation="first")

    assert list_kept(store, *addresses) == addresses[-21:]


def test_another_generation_knows_nothing_of_the_one_before():
    store = make_store("/a")

    assert (list_kept(store, "/a", generation="second"), list_kept(store, "/a")) == ([], [])


def test_an_answer_begun_under_another_generation_is_not_kept():
    store = make_store()
    store.find_or_none("/a", generation="second", now=1)
    store.keep("/a", make_answer(), generation="first")

    assert list_kept(store, "/a", generation="second") == []
