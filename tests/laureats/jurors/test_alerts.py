# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Warnings: a juror has something in common with a body, in any edition."""

from dataclasses import replace
from datetime import date

import pytest

from laureats.jurors.affinities import Affinity, Evidence
from laureats.jurors.alert_sentences import describe_alert, describe_cover
from laureats.jurors.alerts import Cover, list_alerts, list_alerts_of
from laureats.models import Award, Candidature, Recusal, Succession
from tests.factories import CandidatureFactory, EditionFactory, JurySeatFactory, TerritoryFactory
from tests.laureats.correspondence.factories import seat_of
from tests.laureats.desk.desk_pages import count_queries
from tests.laureats.jurors.factories import declare, declare_none, interest
from tests.laureats.jury_sheets.factories import BREST, NEVERS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def juror(edition):
    seat = seat_of(edition)
    seat.person.first_name, seat.person.last_name = "François", "ÉLIE"
    seat.person.save()
    return seat


def award(territory, year, **fields):
    edition = EditionFactory(year=year)
    return Award.objects.create(territory=territory, edition=edition, name=territory.name, kind="commune", **fields)


def body_of(edition, reference=BREST):
    return edition.candidatures.get(reference=reference).territory


def shown(edition):
    return [(alert.affinity.evidence, alert.editions, alert.reference, alert.cover) for alert in list_alerts(edition)]


def test_the_bearer_of_an_earlier_award_is_recognised_beside_this_edition_s_file(edition, juror):
    award(body_of(edition), 2018, carried_by="M. François ELIE, Adjoint au Maire")

    assert shown(edition) == [(Evidence.CARRIER, ("Édition 2018",), BREST, Cover.UNDECLARED)]


def test_the_people_of_a_file_of_this_edition_are_compared(edition, juror):
    Candidature.objects.filter(reference=NEVERS).update(referent_name="Mme Élie François, maire")

    assert shown(edition) == [(Evidence.REFERENT, ("Édition 2026",), NEVERS, Cover.UNDECLARED)]


def test_a_body_of_another_edition_alone_is_told_last(edition, juror):
    award(TerritoryFactory(name="Angoulême"), 2018, carried_by="François ELIE")
    Candidature.objects.filter(reference=NEVERS).update(manager_name="François Élie")

    assert shown(edition) == [
        (Evidence.MANAGER, ("Édition 2026",), NEVERS, Cover.UNDECLARED),
        (Evidence.CARRIER, ("Édition 2018",), "", Cover.ELSEWHERE),
    ]


def test_an_organisation_matches_the_body_in_every_edition_at_once(edition):
    edition.seats.filter(code="aime").update(organisation="Ville de Brest")
    award(body_of(edition), 2018)
    award(body_of(edition), 2019)

    assert shown(edition) == [
        (Evidence.BODY, ("Édition 2026", "Édition 2019", "Édition 2018"), BREST, Cover.UNDECLARED)
    ]


def test_an_organisation_of_another_edition_counts_and_is_dated(edition, juror):
    JurySeatFactory(edition=EditionFactory(year=2020), person=juror.person, organisation="Mairie de Nevers")

    (alert,) = list_alerts(edition)

    assert (alert.affinity.evidence, alert.said_in, alert.reference) == (Evidence.BODY, ("Édition 2020",), NEVERS)


def test_a_body_before_this_one_counts_with_its_people(edition, juror):
    before = TerritoryFactory(name="Ancienne")
    Succession.objects.create(
        predecessor=before, successor=body_of(edition), happened_on=date(2019, 1, 1), reason="merger"
    )
    award(before, 2018, carried_by="François ELIE")

    assert shown(edition) == [(Evidence.CARRIER, ("Édition 2018",), BREST, Cover.UNDECLARED)]


@pytest.mark.parametrize(
    ("deed", "cover", "is_open"),
    [
        (lambda edition: None, Cover.UNDECLARED, True),
        (lambda edition: declare_none(edition, BREST), Cover.NO_INTEREST, True),
        (lambda edition: declare(edition, {BREST: interest()}), Cover.INTEREST, False),
        (
            lambda edition: Recusal.objects.create(
                seat=seat_of(edition), candidature=edition.candidatures.get(reference=BREST)
            ),
            Cover.RECUSED,
            False,
        ),
    ],
)
def test_a_match_says_what_stands_against_it(deed, cover, is_open, edition, juror):
    Candidature.objects.filter(reference=BREST).update(manager_name="François Élie")
    deed(edition)

    (alert,) = list_alerts(edition)

    assert (alert.cover, alert.is_open) == (cover, is_open)


def test_one_juror_s_warnings_are_theirs_alone(edition, juror):
    edition.seats.filter(code="aime").update(organisation="Ville de Brest")
    Candidature.objects.filter(reference=NEVERS).update(manager_name="François Élie")

    assert [alert.reference for alert in list_alerts_of(juror)] == [NEVERS]


def test_a_draft_is_compared_with_nobody(edition, juror):
    Candidature.objects.filter(reference=BREST).update(manager_name="François Élie", status="draft")

    assert list_alerts(edition) == []


def test_a_warning_says_what_matched_where_and_in_which_edition(edition, juror):
    award(body_of(edition), 2018, carried_by="M. François ELIE")

    (alert,) = list_alerts(edition)

    assert describe_alert(alert) == (
        "“François ÉLIE” matches who carried the labelled file of Ville de Brest, “M. François ELIE” (Édition 2018)."
    )
    assert describe_cover(alert) == f"Nothing is declared nor recorded for the file {BREST}."


@pytest.mark.parametrize("kind", Evidence)
def test_every_match_has_a_sentence(kind, edition, juror):
    Candidature.objects.filter(reference=BREST).update(manager_name="François Élie")
    (alert,) = list_alerts(edition)
    changed = replace(alert, affinity=Affinity(evidence=kind, said="Ville <Y>", found="Z 100 %"))

    sentence = describe_alert(changed)

    assert "“Ville <Y>”" in sentence


def test_the_jury_is_compared_in_as_many_queries_for_1_juror_and_3(edition, juror):
    for_two = count_queries(lambda: list_alerts(edition))
    for number in range(3):
        JurySeatFactory(edition=edition, organisation=f"Ville de Bourg-{number}")
        CandidatureFactory(edition=edition, manager_name="François Élie")
        award(TerritoryFactory(), 2010 + number, carried_by="François ELIE")

    assert count_queries(lambda: list_alerts(edition)) == for_two
