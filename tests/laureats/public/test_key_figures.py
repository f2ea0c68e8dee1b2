# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from laureats.models import Palmares
from laureats.public import key_figures
from laureats.public.editions import Figure
from tests.laureats.public.factories import make_award, make_edition, make_territory

pytestmark = pytest.mark.django_db


def counted():
    figures = key_figures()
    return figures.laureates, figures.departments, figures.editions


def test_nothing_is_counted_before_the_first_release():
    make_award(body="Canéjan", edition=make_edition(year=2026, released_at=None))

    assert key_figures() is None


def test_a_body_labelled_twice_counts_once():
    albi, boe = make_territory("Albi", department="81"), make_territory("Boé", department="47")
    first = make_edition(year=2018, labelled_count=2)
    second = make_edition(year=2019, labelled_count=1)
    for body, edition in ((albi, first), (boe, first), (albi, second)):
        make_award(body=body, edition=edition)

    assert counted() == (Figure(number=2), Figure(number=2), Figure(number=2))


def test_what_is_waiting_invented_or_taken_back_is_not_counted():
    edition = make_edition(year=2018, labelled_count=1)
    make_award(body="Albi", edition=edition)
    make_award(body="Boé", edition=edition, withdrawn_at=timezone.now())
    make_award(body=make_territory("Canéjan", department="33"), edition=make_edition(year=2026, released_at=None))
    invented = make_edition(year=2025, is_fictional=True)
    make_award(body=make_territory("Sourcevive", department="987"), edition=invented)

    assert counted() == (Figure(number=1), Figure(number=1), Figure(number=1))


def test_an_edition_known_in_part_makes_least_numbers():
    make_award(body="Albi", edition=make_edition(year=2018, labelled_count=22))

    assert counted() == (Figure(number=1, is_minimum=True), Figure(number=1, is_minimum=True), Figure(number=1))


def test_an_edition_released_here_is_known_whole():
    edition = make_edition(year=2018)
    make_award(body="Albi", edition=edition)
    now = timezone.now()
    Palmares.objects.create(
        edition=edition, content="{}", fingerprint="0", sealed_at=now, sealed_by="Ada", released_at=now
    )

    assert counted() == (Figure(number=1), Figure(number=1), Figure(number=1))


def test_figures_take_two_queries(django_assert_num_queries):
    for year in (2018, 2019, 2020):
        make_award(body=f"Bourg-{year}", edition=make_edition(year=year))

    with django_assert_num_queries(2):
        figures = key_figures()

    assert figures.editions.number == 3
