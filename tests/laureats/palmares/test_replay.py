# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A released edition can be computed again, and nothing that moves since moves it."""

import locale
import os
import time
from decimal import ROUND_UP, Context, getcontext, localcontext, setcontext

import pytest
from django.utils import timezone, translation

from laureats.authors import Author
from laureats.models import Award, Candidature, Mark, Territory
from laureats.palmares.neutral_codes import read_neutral_codes, rename_result
from laureats.palmares.releasing import release_palmares
from laureats.palmares.sealing import read_content
from laureats.results import list_results
from tests.factories import JurySeatFactory
from tests.laureats.palmares.factories import (
    PAST,
    decide,
    list_frozen_derivations,
    make_edition,
    make_released_edition,
    replay_derivations,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_surroundings():
    """Compute as a machine elsewhere would: three digits rounded up, another language, another time zone."""
    context, zone = getcontext().copy(), os.environ.get("TZ")
    setcontext(Context(prec=3, rounding=ROUND_UP, Emax=9, Emin=-9))
    os.environ["TZ"] = "Pacific/Kiritimati"
    time.tzset()
    spoken = locale.setlocale(locale.LC_ALL)
    locale.setlocale(locale.LC_ALL, "C")
    with translation.override("en"), timezone.override("Pacific/Kiritimati"):
        yield
    locale.setlocale(locale.LC_ALL, spoken)
    setcontext(context)
    os.environ.pop("TZ")
    if zone is not None:
        os.environ["TZ"] = zone
    time.tzset()


def test_a_replay_gives_the_frozen_derivations_byte_for_byte():
    edition = make_released_edition()

    assert replay_derivations(edition) == list_frozen_derivations(edition)
    assert sorted(list_frozen_derivations(edition)) == ["2026-0001", "2026-0002"]


def test_compute_levels_gives_the_sealed_results():
    edition = make_released_edition()

    codes = read_neutral_codes(edition)
    replayed = [rename_result(result, codes=codes) for result in list_results(edition)]

    assert replayed == [file["result"] for file in read_content(edition.palmares)["files"]]


def make_released_edition_of_long_numbers():
    """Return an edition whose marks, weight and maximum take more digits than a few."""
    edition = make_edition(results_at=PAST)
    edition.criteria.update(max_points="7.123457", weight="1.234567")
    for order, points in enumerate(["3.333333", "0.1"], start=1):
        seat = JurySeatFactory(edition=edition, sort_order=order)
        for mark in Mark.objects.filter(seat__code="gonnu"):
            Mark.objects.create(
                seat=seat, candidature=mark.candidature, criterion=mark.criterion, state="graded", points=points
            )
    decide(edition)
    release_palmares(edition=edition, author=Author(name="Ada"))
    return edition


def test_a_replay_depends_on_no_rounding_language_nor_time_zone(other_surroundings):
    with localcontext(Context()), translation.override("fr"):
        edition = make_released_edition_of_long_numbers()

    assert replay_derivations(edition) == list_frozen_derivations(edition)
    assert [rename_result(result, codes=read_neutral_codes(edition)) for result in list_results(edition)] == [
        file["result"] for file in read_content(edition.palmares)["files"]
    ]


def test_what_a_body_becomes_changes_neither_levels_nor_awards():
    edition = make_released_edition()
    before = (list_results(edition), list(Award.objects.order_by("pk").values()))

    Territory.objects.update(name="Autre nom", population=999_999, kind="cc", department="2A")

    assert (list_results(edition), list(Award.objects.order_by("pk").values())) == before
    assert replay_derivations(edition) == list_frozen_derivations(edition)


def test_who_answers_for_the_file_can_change_without_changing_the_award():
    make_released_edition()
    before = list(Award.objects.order_by("pk").values())

    Candidature.objects.update(referent_name="", manager_name="", manager_email="")

    assert list(Award.objects.order_by("pk").values()) == before
