# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a candidate learns: what was sealed, as errata left it, as far as the edition shares it."""

from decimal import Decimal

import pytest

from laureats.intake.ceremony.result_document import print_result
from laureats.intake.ceremony.results import read_result
from laureats.models import Candidature
from laureats.palmares.releasing import release_palmares
from tests.laureats.desk.desk_pages import count_queries
from tests.laureats.errata.factories import correct, make_edition_with_deferred
from tests.laureats.intake.ceremony.test_guest_list import read_pdf
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    decide,
    make_edition,
    make_released_edition,
    make_sealed_edition,
)
from tests.laureats.public.factories import make_award
from tests.laureats.public.factories import make_edition as make_past_edition

pytestmark = pytest.mark.django_db
SHARED = {"publishes_scores": True, "publishes_way_forward": True, "publishes_weights": True}


def read(edition, number=1):
    candidatures = Candidature.objects.select_related("edition", "territory")
    return read_result(candidatures.get(edition=edition, reference=f"{edition.code}-{number:04}"))


def test_nothing_is_read_before_the_release():
    assert read(make_sealed_edition()) is None


def test_a_file_put_off_has_no_result_yet():
    edition = make_edition_with_deferred("2026-0002")

    assert [read(edition, number) is None for number in (1, 2)] == [False, True]


def test_an_edition_that_shares_nothing_tells_the_level_alone():
    result = read(make_released_edition())

    told = result.level.code, result.is_labelled, result.scores, result.way_forward, result.errata, result.earlier
    assert told == ("2", True, None, None, [], [])


def test_scores_weights_and_way_forward_are_told_where_they_are_shared():
    edition = make_released_edition(**SHARED)

    results = [read(edition, number) for number in (2, 3)]

    assert [result.scores.total for result in results] == [Decimal("40.00"), Decimal("10.00")]
    assert [(line.points, line.weight) for line in results[0].scores.lines] == [(Decimal("40.00"), "1")]
    ways = [(result.way_forward.level, result.way_forward.total) for result in results]
    assert ways == [("Niveau 2", Decimal("20.00")), ("Niveau 1", Decimal("10.00"))]


def test_weights_are_kept_where_the_edition_keeps_them():
    result = read(make_released_edition(publishes_scores=True))

    assert (result.scores.shows_weights, [line.weight for line in result.scores.lines]) == (False, [""])


def test_a_body_without_a_label_has_its_opinion_from_the_sealed_document():
    edition = make_edition(results_at=PAST)
    decide(edition, **{"2026-0003": {"awarded_level": "calculé", "opinion": "Une belle envie."}})
    release_palmares(edition=edition, author=ADA)

    result = read(edition, 3)

    assert (result.is_labelled, result.opinion) == (False, "Une belle envie.")


def test_an_erratum_changes_what_is_told_and_is_told():
    edition = make_released_edition()
    correct(edition, "2026-0001", level="1", opinion="Revu.")

    result = read(edition)

    told = result.level.code, result.opinion, [erratum.reason for erratum in result.errata]
    assert told == ("1", "Revu.", ["Une note avait été mal reportée."])


def test_a_label_taken_back_is_no_label_any_more():
    edition = make_released_edition()
    correct(edition, "2026-0001", level=None)

    result = read(edition)

    assert (result.is_labelled, result.was_withdrawn, len(result.errata)) == (False, True, 1)


def test_a_label_given_by_an_erratum_is_one():
    edition = make_released_edition()
    correct(edition, "2026-0003", level="1")

    assert read(edition, 3).level.code == "1"


def test_earlier_editions_of_the_body_stand_beside():
    edition = make_released_edition()
    territory = Candidature.objects.get(reference="2026-0001").territory
    for year in (2018, 2030):
        make_award(body=territory, edition=make_past_edition(year=year, scale=[]))

    assert [entry.year for entry in read(edition).earlier] == [2018]


def test_as_many_queries_whatever_the_number_of_earlier_editions():
    edition = make_released_edition(**SHARED)
    territory = Candidature.objects.get(reference="2026-0001").territory
    make_award(body=territory, edition=make_past_edition(year=2016, scale=[]))
    one = count_queries(lambda: read(edition))
    for year in (2017, 2018):
        make_award(body=territory, edition=make_past_edition(year=year, scale=[]))

    assert count_queries(lambda: read(edition)) == one


def test_the_letter_says_it_on_paper_the_same_each_time():
    edition = make_released_edition(**SHARED)

    labelled, other = (print_result(read(edition, number)) for number in (1, 3))

    assert "Le jury vous décerne le label : Niveau 2." in read_pdf(labelled).replace("\N{NO-BREAK SPACE}", " ")
    assert "Le jury ne vous décerne pas le label cette fois-ci." in read_pdf(other)
    assert print_result(read(edition)).content == labelled.content
