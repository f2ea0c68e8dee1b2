# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import timedelta
from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection

from laureats.faults import Refused
from laureats.intake.answers import read_answers, save_answers
from laureats.intake.periods import period_of
from laureats.models import Answer, IntakeEvent
from tests.laureats.intake.factories import make_candidature, make_open_edition

pytestmark = pytest.mark.django_db
TEXT, VOTE = "STR.politique", "STR.vote"


def save(candidature, *, author="Camille", versions=None, checked=(), **values):
    coded = {"text": TEXT, "vote": VOTE}
    return save_answers(
        candidature,
        values={coded[name]: value for name, value in values.items()},
        versions={coded[name]: version for name, version in (versions or {}).items()},
        author_name=author,
        checked=checked,
    )


def told(candidature):
    return {code: (each.value, each.version, each.author_name) for code, each in read_answers(candidature).items()}


def test_new_answers_are_saved_with_their_author():
    candidature = make_candidature()

    outcome = save(candidature, text="Oui", vote="yes")

    assert told(candidature) == {TEXT: ("Oui", 1, "Camille"), VOTE: ("yes", 1, "Camille")}
    assert (outcome.saved, outcome.conflicts, outcome.versions) == ((TEXT, VOTE), (), {TEXT: 1, VOTE: 1})


def test_an_answer_that_is_the_same_is_not_written_again():
    candidature = make_candidature()
    save(candidature, text="Oui")

    outcome = save(candidature, text="Oui", versions={"text": 1}, author="Alix")

    assert (outcome.saved, outcome.versions) == ((), {TEXT: 1})
    assert told(candidature) == {TEXT: ("Oui", 1, "Camille")}


def test_a_blank_answer_to_a_question_without_any_makes_no_row():
    candidature = make_candidature()

    assert save(candidature, text="").versions == {TEXT: 0}
    assert not Answer.objects.exists()


def test_an_answer_changed_meanwhile_is_shown_and_the_others_are_saved():
    candidature = make_candidature()
    save(candidature, text="Un", vote="no")
    save(candidature, text="Deux", versions={"text": 1}, author="Alix")

    outcome = save(candidature, text="Trois", vote="yes", versions={"text": 1, "vote": 1})

    (conflict,) = outcome.conflicts
    assert (conflict.question, conflict.typed, conflict.stored) == (TEXT, "Trois", "Deux")
    assert (conflict.version, conflict.author_name) == (2, "Alix")
    assert outcome.saved == (VOTE,)
    assert told(candidature) == {TEXT: ("Deux", 2, "Alix"), VOTE: ("yes", 2, "Camille")}


def test_two_who_write_the_same_words_are_told_nothing():
    candidature = make_candidature()
    save(candidature, text="Oui", author="Alix")

    outcome = save(candidature, text="Oui", versions={"text": 0})

    assert (outcome.conflicts, outcome.versions) == ((), {TEXT: 1})


def test_reading_again_and_changing_both_end_what_is_to_check():
    candidature = make_candidature()
    for code in (TEXT, VOTE, "LOG.depot"):
        candidature.answers.create(question=code, value="no", to_check=True)

    save(candidature, text="Autre", versions={"text": 1}, checked=(VOTE,))

    left = {code: (each.to_check, each.version) for code, each in read_answers(candidature).items()}
    assert left == {TEXT: (False, 2), VOTE: (False, 1), "LOG.depot": (True, 1)}


def test_a_sent_file_that_changes_says_so_once_a_day_and_stays_sent():
    candidature = make_candidature(status="submitted")

    save(candidature, text="Un")
    save(candidature, text="Deux", versions={"text": 1})
    save(candidature, vote="yes", author="Alix")

    events = IntakeEvent.objects.order_by("id").values_list("kind", "author_name")
    assert list(events) == [("changed", "Camille"), ("changed", "Alix")]
    candidature.refresh_from_db()
    assert candidature.status == "submitted"


def test_the_last_second_is_taken_and_the_first_after_it_is_refused():
    candidature = make_candidature()
    closes_at = period_of(candidature.edition).closes_at

    with time_machine.travel(closes_at - timedelta(seconds=1), tick=False):
        save(candidature, text="À temps")
    with time_machine.travel(closes_at, tick=False), pytest.raises(Refused) as refusal:
        save(candidature, text="Trop tard", versions={"text": 1})

    assert [fault.code for fault in refusal.value.faults] == ["closed"]
    assert told(candidature) == {TEXT: ("À temps", 1, "Camille")}


def test_the_first_second_is_taken_and_the_last_before_it_is_refused():
    candidature = make_candidature()
    opens_at = period_of(candidature.edition).opens_at

    with time_machine.travel(opens_at - timedelta(seconds=1), tick=False), pytest.raises(Refused):
        save(candidature, text="Trop tôt")
    with time_machine.travel(opens_at, tick=False):
        save(candidature, text="À temps")

    assert told(candidature) == {TEXT: ("À temps", 1, "Camille")}


@pytest.mark.parametrize(("status", "code"), [("withdrawn", "withdrawn"), ("refused", "settled")])
def test_a_file_that_is_no_longer_its_peoples_is_refused(status, code):
    candidature = make_candidature(status=status)

    with pytest.raises(Refused) as refusal:
        save(candidature, text="Oui")

    assert [fault.code for fault in refusal.value.faults] == [code]


@pytest.mark.parametrize("number", [1, 3])
def test_saving_takes_as_many_queries_whatever_it_saves(django_assert_num_queries, number):
    candidature = make_candidature(make_open_edition(), status="submitted")
    values = {f"STR.q{each}": "x" for each in range(number)}

    # A savepoint and its end, the file, its time, its answers, their writing, the journal read and written.
    with django_assert_num_queries(8):
        outcome = save_answers(candidature, values=values, versions={}, author_name="Camille")

    assert (sorted(outcome.saved), outcome.conflicts) == (sorted(values), ())
    assert dict(candidature.answers.values_list("question", "value")) == values


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_together_one_is_told_and_nothing_is_lost():
    candidature = make_candidature()
    barrier, outcomes = Barrier(2), {}

    def write(name):
        barrier.wait()
        try:
            outcomes[name] = save(candidature, text=f"De {name}", author=name)
        finally:
            connection.close()

    threads = [Thread(target=write, args=[name]) for name in ("Alix", "Camille")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    first = next(name for name, outcome in outcomes.items() if outcome.saved)
    second = next(name for name in outcomes if name != first)
    (conflict,) = outcomes[second].conflicts
    assert told(candidature) == {TEXT: (f"De {first}", 1, first)}
    assert (conflict.typed, conflict.stored) == (f"De {second}", f"De {first}")
