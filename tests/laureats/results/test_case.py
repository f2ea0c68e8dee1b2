# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Everything the levels of an edition depend on, as it is read from the records."""

from decimal import Decimal
from fractions import Fraction

import pytest

from label.models import Domain, JurySeat
from laureats import levels
from laureats.models import Candidature, Mark, Recusal, Territory
from laureats.results import compute_case, load_case, track_case
from laureats.results.case import mark_of
from tests.factories import CriterionFactory, DomainFactory, EditionFactory, JurySeatFactory
from tests.laureats.palmares.factories import count_queries, make_edition

pytestmark = pytest.mark.django_db

ALBI, BOE = "2026-0001", "2026-0002"


@pytest.fixture
def edition():
    return make_edition(files=[("Albi", "4", "2"), ("Boé", "2", "1")])


def graded(points):
    return levels.Mark(points=Fraction(points))


def computed(case):
    return {reference: result.computed_level for reference, result in compute_case(case).items()}


def test_a_case_holds_the_eligible_files_by_reference(edition):
    Candidature.objects.filter(reference=BOE).update(status="withdrawn")

    case = load_case(edition)

    assert case.candidatures == {
        ALBI: levels.Candidature(reference=ALBI, territory="Albi", kind="commune", population=1000)
    }
    assert case.ballots == {ALBI: levels.Ballot(recused=frozenset(), marks={("gonnu", "STR-1"): graded("4")})}


def test_the_body_is_read_as_it_was_when_eligible(edition):
    Territory.objects.update(name="Autre", kind="cc", population=9)

    assert load_case(edition).candidatures[ALBI] == levels.Candidature(
        reference=ALBI, territory="Albi", kind="commune", population=1000
    )


def test_every_seat_is_given_with_its_state(edition):
    JurySeatFactory(edition=edition, code="aime", state=JurySeat.State.ENDED_KEPT)
    JurySeatFactory(edition=edition, code="bex", state=JurySeat.State.ENDED_EXCLUDED)
    JurySeatFactory(edition=EditionFactory(code="2025"), code="autre")

    assert {juror.code: juror.seat for juror in load_case(edition).jurors} == {
        "gonnu": "active",
        "aime": "ended-kept",
        "bex": "ended-excluded",
    }


def test_recusals_stand_beside_the_marks_they_annul(edition):
    Recusal.objects.create(seat=edition.seats.get(), candidature=edition.candidatures.get(reference=ALBI))

    case = load_case(edition)

    assert case.ballots[ALBI] == levels.Ballot(recused=frozenset({"gonnu"}), marks={("gonnu", "STR-1"): graded("4")})
    assert computed(case) == {ALBI: None, BOE: "1"}


@pytest.mark.parametrize(
    ("points", "mark"),
    [
        (Decimal("2.5"), levels.Mark(points=Fraction(5, 2))),
        (Decimal(0), levels.Mark(points=Fraction(0))),
        (None, levels.NOT_APPLICABLE),
    ],
)
def test_a_stored_mark_is_read_exactly(points, mark):
    assert mark_of(points) == mark


def test_marks_on_a_domain_without_weight_are_left_out_with_it(edition):
    domain = DomainFactory(edition=edition, code="OD", weight=None)
    criterion = CriterionFactory(domain=domain, code="OD-1")
    before = load_case(edition).ballots
    for candidature in edition.candidatures.all():
        Mark.objects.create(
            seat=edition.seats.get(), candidature=candidature, criterion=criterion, state="graded", points="1"
        )

    case = load_case(edition)

    assert (case.ballots, computed(case)) == (before, {ALBI: "2", BOE: "1"})


def test_an_edition_whose_domains_lost_their_weights_is_incomplete(edition):
    Domain.objects.update(weight=None)

    assert {key: result.status for key, result in compute_case(load_case(edition)).items()} == {
        ALBI: "incomplete",
        BOE: "incomplete",
    }


def test_a_case_can_be_computed_as_if_other_marks_stood(edition):
    case = load_case(edition)
    changes = {
        (ALBI, "gonnu", "STR-1"): None,
        (BOE, "gonnu", "STR-1"): graded("5"),
        ("2026-9999", "gonnu", "STR-1"): graded("5"),
        (BOE, "gonnu", "OD-1"): graded("5"),
    }

    assert (computed(case.with_marks(changes)), computed(case)) == ({ALBI: None, BOE: "2"}, {ALBI: "2", BOE: "1"})


def test_the_levels_of_a_case_can_be_followed_while_marks_change(edition):
    trackers = track_case(load_case(edition), references=[BOE, "2026-9999"])
    before = {reference: tracker.find_level() for reference, tracker in trackers.items()}

    trackers[BOE].change_mark(juror="gonnu", criterion="STR-1", mark=graded("5"))

    assert (before, trackers[BOE].find_level()) == ({BOE: "1"}, "2")


def test_some_files_alone_can_be_read(edition):
    whole, part = load_case(edition), load_case(edition, references=[BOE, "2026-9999"])

    assert (part.grid, part.candidatures, part.ballots) == (
        whole.grid,
        {BOE: whole.candidatures[BOE]},
        {BOE: whole.ballots[BOE]},
    )


def test_some_files_alone_can_be_computed(edition):
    assert list(compute_case(load_case(edition), references=[BOE, "2026-9999"])) == [BOE]


@pytest.mark.parametrize("size", [1, 30])
def test_reading_costs_the_same_whatever_the_size(size):
    edition = make_edition(files=[(f"Bourg-{number}", "4", "2") for number in range(size)])

    assert count_queries(load_case, edition=edition) == 8
