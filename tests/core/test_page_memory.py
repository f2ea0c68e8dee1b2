# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from itertools import count

import pytest
from django.db import transaction

from core.page_generation import forget_pages
from core.page_memory import read_anew
from core.page_memory import remember as remember_for

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def read():
    """Read 1, then 2, and so on: the number tells how many times it was asked."""
    readings = count(1)
    return lambda: next(readings)


@pytest.fixture
def remember(rf):
    """Remember for one request after another, each of anyone."""
    return lambda key, read: remember_for(key, read, request=rf.get("/"))


@pytest.fixture
def keeping(settings):
    settings.PAGE_CACHE_SECONDS = 60


def test_what_was_read_is_given_again(read, remember, keeping):
    assert [remember("menu", read), remember("menu", read)] == [1, 1]


def test_each_key_is_read_for_itself(read, remember, keeping):
    assert [remember("menu fr", read), remember("menu en", read)] == [1, 2]


def test_another_word_has_it_read_again(read, remember, keeping):
    remember("menu", read)

    forget_pages()

    assert remember("menu", read) == 2


def test_what_was_begun_before_a_change_is_not_given_after_it(read, remember, keeping):
    def read_while_it_changes():
        value = read()
        forget_pages()
        return value

    remember("menu", read_while_it_changes)

    assert remember("menu", read) == 2


def test_what_is_old_is_read_again(read, remember, keeping, settings):
    settings.PAGE_CACHE_SECONDS = 1e-9
    remember("menu", read)

    assert remember("menu", read) == 2


def test_without_a_page_cache_nothing_is_kept(read, remember, settings):
    settings.PAGE_CACHE_SECONDS = 0

    assert [remember("menu", read), remember("menu", read)] == [1, 2]


def test_a_transaction_is_neither_given_nor_leaves_anything(read, remember, keeping):
    remember("menu", read)

    with transaction.atomic():
        within = remember("menu", read)

    assert (within, remember("menu", read)) == (2, 1)


def test_what_is_kept_for_longer_is_read_anew(rf, read, remember, keeping):
    remember("menu", read)
    request = rf.get("/")
    read_anew(request)

    assert remember_for("menu", read, request=request) == 2
