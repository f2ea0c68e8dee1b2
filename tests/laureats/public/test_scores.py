# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The scores and the way forward, only where the edition publishes them."""

from decimal import Decimal

import pytest

from laureats.public.scores import (
    DomainPoints,
    PublishedScores,
    WayForward,
    published_scores,
    published_way_forward,
)
from tests.factories import DomainFactory
from tests.laureats.public.factories import make_award, make_edition

pytestmark = pytest.mark.django_db

BOTH = {"publishes_scores": True, "publishes_way_forward": True}


def threshold(*, domain, required, reached, met=False):
    return {"domain": domain, "required": required, "reached": reached, "met": met}


DERIVATION = {
    "domains": [
        {"code": "STR", "shown": "62.50", "criteria": [{"marks": {"gonnu": "4"}}]},
        {"code": "OD", "shown": "50.00", "criteria": []},
        {"code": "ECO", "shown": None, "criteria": []},
    ],
    "levels": [
        {"code": "1", "met": True, "thresholds": [threshold(domain=None, required="20.00", reached="58.13", met=True)]},
        {
            "code": "2",
            "met": False,
            "thresholds": [
                threshold(domain=None, required="60.00", reached="58.13"),
                threshold(domain="ECO", required="30.00", reached=None, met=True),
                threshold(domain="OD", required="55.00", reached="50.00"),
                threshold(domain="STR", required="40.00", reached="62.50", met=True),
            ],
        },
        {"code": "3", "met": False, "thresholds": [threshold(domain=None, required="90.00", reached="58.13")]},
        {"code": "4", "met": False, "thresholds": [threshold(domain=None, required="95.00", reached="58.13")]},
        {"code": "5", "met": False, "thresholds": [threshold(domain=None, required="99.00", reached="58.13")]},
    ],
}


def make_graded_award(*, level="1", **fields):
    edition = make_edition(year=2026, **fields)
    DomainFactory(edition=edition, code="STR", name="Stratégie")
    DomainFactory(edition=edition, code="OD", name="Données ouvertes")
    return make_award(body="Albi", edition=edition, level=level, total=Decimal("58.13"), derivation=DERIVATION)


def test_published_scores_give_the_total_and_the_domains_that_count():
    award = make_graded_award(**BOTH)

    assert published_scores(award) == PublishedScores(
        total=Decimal("58.13"),
        domains=[
            DomainPoints(code="STR", name="Stratégie", points=Decimal("62.50")),
            DomainPoints(code="OD", name="Données ouvertes", points=Decimal("50.00")),
        ],
    )


def test_published_way_forward_gives_what_is_short_of_the_level_above():
    award = make_graded_award(**BOTH)

    assert published_way_forward(award) == WayForward(
        level="Niveau 2",
        total=Decimal("1.87"),
        domains=[DomainPoints(code="OD", name="Données ouvertes", points=Decimal("5.00"))],
    )


def test_way_forward_starts_from_the_awarded_level():
    award = make_graded_award(level="2", **BOTH)

    assert published_way_forward(award) == WayForward(level="Niveau 3", total=Decimal("31.87"), domains=[])


def test_top_level_has_no_way_forward():
    assert published_way_forward(make_graded_award(level="5", **BOTH)) is None


def test_scores_are_kept_where_the_edition_keeps_them():
    award = make_graded_award(publishes_way_forward=True)

    assert published_scores(award) is None


def test_way_forward_is_kept_where_the_edition_keeps_it():
    award = make_graded_award(publishes_scores=True)

    assert published_way_forward(award) is None


def test_historical_award_has_neither():
    award = make_award(body="Albi", edition=make_edition(year=2018, **BOTH), level="4")

    assert (published_scores(award), published_way_forward(award)) == (None, None)
