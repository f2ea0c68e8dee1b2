# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The scores of an award beside those of an earlier one, through declared equivalents alone."""

from decimal import Decimal

import pytest

from laureats.public.comparison import ScoreRow, compare_scores
from tests.factories import DomainFactory
from tests.laureats.public.factories import make_award, make_edition, make_territory

pytestmark = pytest.mark.django_db


def make_scored(*, body, year, points, follow=(), **fields):
    """Return an award with these points by domain code; `follow` gives the domain that each code continues."""
    edition = make_edition(year=year, publishes_scores=True, **fields)
    continued = dict(follow)
    for code in points:
        DomainFactory(edition=edition, code=code, name=f"Domaine {code}", continues=continued.get(code))
    derivation = {"domains": [{"code": code, "shown": shown} for code, shown in points.items()], "levels": []}
    return make_award(body=body, edition=edition, level="3", total=Decimal("50.00"), derivation=derivation)


def domain_of(award, code):
    return award.edition.domains.get(code=code)


@pytest.fixture
def body():
    return make_territory("Angoulême")


def test_domain_stands_beside_the_one_it_continues(body):
    before = make_scored(body=body, year=2025, points={"A": "40.00", "B": "10.00"})
    award = make_scored(
        body=body, year=2026, points={"X": "60.00", "Y": "70.00"}, follow={"X": domain_of(before, "A")}.items()
    )

    compared = compare_scores(award, earlier=[before])

    assert compared.rows == [
        ScoreRow(number=1, name="Domaine X", points=Decimal("60.00"), earlier=Decimal("40.00")),
        ScoreRow(number=2, name="Domaine Y", points=Decimal("70.00"), earlier=None),
    ]
    assert (compared.edition, compared.lacks_equivalents, compared.radar) == (before.edition, True, None)


def test_chain_of_declarations_passes_through_an_edition_that_the_body_skipped(body):
    before = make_scored(body=body, year=2024, points={"A": "40.00"})
    skipped = DomainFactory(edition=make_edition(year=2025), code="M", continues=domain_of(before, "A"))
    award = make_scored(body=body, year=2026, points={"X": "60.00"}, follow={"X": skipped}.items())

    assert [row.earlier for row in compare_scores(award, earlier=[before]).rows] == [Decimal("40.00")]


def test_domain_of_the_same_code_is_no_equivalent_unless_declared(body):
    before = make_scored(body=body, year=2025, points={"A": "40.00"})
    award = make_scored(body=body, year=2026, points={"A": "60.00"})

    compared = compare_scores(award, earlier=[before])

    assert (compared.edition, [row.earlier for row in compared.rows]) == (None, [None])


def test_edition_that_keeps_its_scores_is_passed_over(body):
    oldest = make_scored(body=body, year=2024, points={"A": "40.00"})
    kept = make_scored(body=body, year=2025, points={"B": "45.00"}, follow={"B": domain_of(oldest, "A")}.items())
    kept.edition.publishes_scores = False
    award = make_scored(body=body, year=2026, points={"C": "60.00"}, follow={"C": domain_of(kept, "B")}.items())

    compared = compare_scores(award, earlier=[kept, oldest])

    assert (compared.edition, [row.earlier for row in compared.rows]) == (oldest.edition, [Decimal("40.00")])


def test_circular_declarations_end(body):
    before = make_scored(body=body, year=2025, points={"A": "40.00"})
    award = make_scored(body=body, year=2026, points={"X": "60.00"})
    mine, other = domain_of(award, "X"), DomainFactory(edition=make_edition(year=2024), code="Z")
    mine.continues, other.continues = other, mine
    mine.save()
    other.save()

    assert [row.earlier for row in compare_scores(award, earlier=[before]).rows] == [None]


def test_scores_that_the_edition_keeps_are_not_compared(body):
    award = make_scored(body=body, year=2026, points={"X": "60.00"})
    award.edition.publishes_scores = False

    assert compare_scores(award, earlier=[]) is None
