# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The checks of a candidature: what each answers, and why."""

from datetime import timedelta

import pytest
from django.utils import timezone

from laureats.intake.eligibility import Outcome, check_eligibility, list_failing, read_facts
from laureats.models import Answer, Candidature, Extension
from tests.factories import TerritoryFactory
from tests.laureats.desk.desk_pages import count_queries
from tests.laureats.intake.desk_factories import make_declared, make_sent
from tests.laureats.intake.factories import make_candidature, make_open_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def check(candidature):
    facts = read_facts(candidature.edition, candidatures=[candidature])
    return {check.code: check.outcome for check in check_eligibility(candidature, facts=facts)}


def failing(candidature):
    facts = read_facts(candidature.edition, candidatures=[candidature])
    return [check.sentence for check in list_failing(check_eligibility(candidature, facts=facts))]


def test_a_file_that_was_sent_whole_passes_every_check():
    codes = ["in_time", "body", "kind", "siren", "single", "mandate", "answers"]

    assert check(make_sent()) == dict.fromkeys(codes, Outcome.YES)


def test_a_draft_says_all_that_it_lacks():
    candidature = make_candidature()

    assert failing(candidature) == [
        "The file was not sent.",
        "The elected representative did not confirm the mandate.",
        "1 required answer is missing: Your policy?",
    ]


def test_a_file_is_in_time_until_the_last_second():
    edition = make_open_edition()
    candidature = make_sent(edition)
    closes_at = read_facts(edition, candidatures=[]).period.closes_at

    candidature.submitted_at = closes_at - timedelta(seconds=1)
    last = check(candidature)["in_time"]
    candidature.submitted_at = closes_at

    assert (last, check(candidature)["in_time"]) == (Outcome.YES, Outcome.NO)


def test_more_time_for_one_body_counts_for_it_alone():
    edition = make_open_edition()
    late, later = make_sent(edition), make_sent(edition, name="Brest", reference="2026-0002")
    closes_at = read_facts(edition, candidatures=[]).period.closes_at
    Candidature.objects.update(submitted_at=closes_at + timedelta(hours=1))
    until = closes_at + timedelta(hours=2)
    Extension.objects.create(edition=edition, territory=late.territory, until=until, reason="Panne", author_name="A")
    late.refresh_from_db()
    later.refresh_from_db()

    assert (check(late)["in_time"], check(later)["in_time"]) == (Outcome.YES, Outcome.NO)


def test_a_declared_body_is_to_be_recognised():
    candidature = make_sent(territory=make_declared(name="Syndicat du Lac", kind="autre"))
    outcomes = check(candidature)

    assert {code: outcomes[code] for code in ("body", "kind", "siren")} == {
        "body": Outcome.NO,
        "kind": Outcome.UNKNOWN,
        "siren": Outcome.UNKNOWN,
    }


def test_a_declared_homonym_is_a_duplicate_to_see():
    edition = make_open_edition()
    make_sent(edition, territory=TerritoryFactory(name="Saint-Denis", department="93"))
    territory = make_declared(name="St Denis", department="93")
    candidature = make_sent(edition, territory=territory, reference="2026-0002")

    assert failing(candidature) == [
        "The body was typed by hand: find it in the list, or keep it as a new one.",
        "It may be of the same body as: 2026-0001.",
    ]


def test_what_came_by_no_form_of_ours_is_left_to_a_person():
    candidature = make_candidature(source="export", status="submitted", submitted_at=timezone.now())
    outcomes = check(candidature)

    assert (outcomes["mandate"], outcomes["answers"]) == (Outcome.UNKNOWN, Outcome.UNKNOWN)


def test_the_simplified_form_asks_for_its_own_questions_alone():
    candidature = make_sent(form="simplified")
    Answer.objects.all().delete()

    assert check(candidature)["answers"] == Outcome.YES


def test_facts_take_as_many_queries_for_one_file_as_for_three():
    edition = make_open_edition()
    files = [make_sent(edition)]
    one = count_queries(lambda: read_facts(edition, candidatures=files))
    files += [make_sent(edition, name=f"Brest {number}", reference=f"2026-001{number}") for number in (1, 2)]

    assert count_queries(lambda: read_facts(edition, candidatures=files)) == one
