# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the database itself refuses of candidatures, marks, decisions and awards."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from laureats.models import Award, Decision, Mark, Opinion, Recusal, Succession
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    """A seat, a candidature and a criterion of one edition: where a mark stands."""
    criterion = factories.CriterionFactory()
    return {
        "seat": factories.JurySeatFactory(edition=criterion.edition),
        "candidature": factories.CandidatureFactory(edition=criterion.edition),
        "criterion": criterion,
    }


@pytest.mark.parametrize(
    "values",
    [
        {"state": "graded", "points": None},
        {"state": "graded", "points": "-0.5"},
        {"state": "not_applicable", "points": "0"},
        {"state": "missing", "points": None},
        {"state": "", "points": "2"},
    ],
)
def test_mark_state_is_tied_to_its_points(place, values):
    with pytest.raises(IntegrityError, match="mark_state_tied_to_points"):
        Mark.objects.create(**place, **values)


@pytest.mark.parametrize("values", [{"state": "graded", "points": "0"}, {"state": "not_applicable", "points": None}])
def test_zero_is_a_mark_and_not_applicable_has_none(place, values):
    mark = Mark.objects.create(**place, **values)
    mark.refresh_from_db()
    assert (mark.state, mark.points) == (values["state"], values["points"] and 0)


def test_a_mark_is_given_once(place):
    Mark.objects.create(**place, state="graded", points="1")
    with pytest.raises(IntegrityError):
        Mark.objects.create(**place, state="graded", points="2")


def test_one_recusal_and_one_opinion_a_seat_and_candidature(place):
    pair = {"seat": place["seat"], "candidature": place["candidature"]}
    Recusal.objects.create(**pair)
    Opinion.objects.create(**pair, text="Avis")
    with pytest.raises(IntegrityError):
        Recusal.objects.create(**pair)


def test_an_opinion_is_never_blank(place):
    with pytest.raises(IntegrityError, match="opinion_not_blank"):
        Opinion.objects.create(seat=place["seat"], candidature=place["candidature"], text="")


def test_one_candidature_a_territory_and_edition(place):
    first = place["candidature"]
    with pytest.raises(IntegrityError):
        factories.CandidatureFactory(edition=first.edition, territory=first.territory)


def test_references_are_unique_in_an_edition(place):
    first = place["candidature"]
    factories.CandidatureFactory(edition=factories.EditionFactory(year=2031), reference=first.reference)
    with pytest.raises(IntegrityError):
        factories.CandidatureFactory(edition=first.edition, reference=first.reference)


def test_an_eligible_candidature_has_its_snapshot(place):
    with pytest.raises(IntegrityError, match="candidature_eligible_has_snapshot"):
        factories.CandidatureFactory(edition=place["seat"].edition, snapshot_name="")


@pytest.mark.parametrize(
    "values",
    [
        {"is_decided": True, "decided_at": None},
        {"is_decided": False, "decided_at": timezone.now()},
    ],
)
def test_a_decision_is_tied_to_its_time(place, values):
    with pytest.raises(IntegrityError, match="decision_tied_to_its_time"):
        Decision.objects.create(candidature=place["candidature"], **values)


def test_a_computed_level_comes_from_a_complete_file(place):
    level = factories.LevelFactory(edition=place["seat"].edition)
    with pytest.raises(IntegrityError, match="decision_level_computed_when_complete"):
        Decision.objects.create(candidature=place["candidature"], computed_level=level, computed_complete=False)


def test_a_frozen_award_has_a_candidature_and_a_level(place):
    candidature = place["candidature"]
    with pytest.raises(IntegrityError, match="award_frozen_with_its_candidature_and_level"):
        Award.objects.create(
            territory=candidature.territory,
            edition=candidature.edition,
            candidature=candidature,
            name="Bourg",
            kind="commune",
            frozen_at=timezone.now(),
        )


def test_bodies_without_siren_are_told_apart_by_kind_and_insee_code():
    factories.TerritoryFactory(siren=None, kind="region", insee_code="01", name="Guadeloupe")
    factories.TerritoryFactory(siren=None, kind="departement", insee_code="01", name="Ain")
    with pytest.raises(IntegrityError):
        factories.TerritoryFactory(siren=None, kind="region", insee_code="01", name="Autre")


def test_bodies_without_any_code_are_told_apart_by_kind_department_and_slug():
    factories.TerritoryFactory(siren=None, kind="syndicat", department="69", name="SITIV")
    factories.TerritoryFactory(siren=None, kind="syndicat", department="38", name="SITIV")
    with pytest.raises(IntegrityError):
        factories.TerritoryFactory(siren=None, kind="syndicat", department="69", name="SITIV")


def test_a_body_does_not_succeed_itself():
    body = factories.TerritoryFactory()
    with pytest.raises(IntegrityError, match="succession_between_two_bodies"):
        Succession.objects.create(predecessor=body, successor=body, happened_on="2020-01-01", reason="merger")
