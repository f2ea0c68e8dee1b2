# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import translation

from laureats.intake.answer_faults import list_faults
from tests.laureats.intake.factories import make_candidature

pytestmark = pytest.mark.django_db


def told(candidature):
    with translation.override("en"):
        return [(fault.domain, fault.question, fault.kind.value, fault.message) for fault in list_faults(candidature)]


def test_an_empty_file_misses_what_is_required():
    assert told(make_candidature()) == [("STR", "STR.politique", "missing", "Answer this question.")]


def test_answers_that_are_wrong_or_to_check_are_told_in_the_order_of_the_form():
    candidature = make_candidature()
    candidature.answers.create(question="LOG.part", value="beaucoup")
    candidature.answers.create(question="STR.politique", value="Oui.", to_check=True)

    assert told(candidature) == [
        ("STR", "STR.politique", "to_check", "Read this answer again, then change it or tick “I checked it”."),
        ("LOG", "LOG.part", "invalid", "“beaucoup” is no number: write digits alone, as in 1 234,5."),
    ]


def test_the_simplified_form_misses_its_own_questions_alone():
    assert told(make_candidature(form="simplified")) == []


@pytest.mark.parametrize("number", [1, 3])
def test_faults_take_three_queries_whatever_is_answered(django_assert_num_queries, number):
    candidature = make_candidature()
    for code in ("STR.politique", "STR.vote", "LOG.depot")[:number]:
        candidature.answers.create(question=code, value="no")

    with django_assert_num_queries(3):
        faults = list_faults(candidature)

    # An address that is none is the third answer's fault.
    assert [(fault.question, fault.kind) for fault in faults] == [("LOG.depot", "invalid")] * (number == 3)
