# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import Decimal

import pytest

from label.models import Domain
from label.questions import AnswerKind, Choice, Question, question_groups, questions_of, read_questions


def read(*questions):
    return read_questions(Domain(code="STR", name="Stratégie", questions=list(questions)))


def test_a_text_is_a_question_answered_by_a_text():
    assert read("Que changerait le label ?") == [
        Question(code="STR.que-changerait-le-label", kind=AnswerKind.TEXT, text="Que changerait le label ?")
    ]


def test_an_object_says_all_of_its_question():
    assert read(
        {
            "code": "part",
            "type": "number",
            "text": "Quelle part ?",
            "text_en": "What share?",
            "help": "Environ.",
            "help_en": "About.",
            "required": True,
            "forms": ["simplified", "full"],
            "unit": "%",
            "minimum": "0",
            "maximum": 99.5,
        }
    ) == [
        Question(
            code="STR.part",
            kind=AnswerKind.NUMBER,
            text="Quelle part ?",
            text_en="What share?",
            help="Environ.",
            help_en="About.",
            is_required=True,
            forms=("full", "simplified"),
            unit="%",
            minimum=Decimal(0),
            maximum=Decimal("99.5"),
        )
    ]


def test_choices_are_texts_or_objects():
    question = {
        "text": "Licence ?",
        "type": "choice",
        "choices": ["Licence Ouverte 2.0", {"code": "o", "name": "Autre"}],
    }

    assert read(question)[0].choices == (
        Choice(code="licence-ouverte-20", name="Licence Ouverte 2.0"),
        Choice(code="o", name="Autre"),
    )


def test_two_questions_of_one_code_are_told_apart():
    assert [question.code for question in read("Quoi ?", "Quoi ?", {"code": "quoi", "text": "Et ?"})] == [
        "STR.quoi",
        "STR.quoi-2",
        "STR.quoi-3",
    ]


@pytest.mark.parametrize("source", [{}, {"text": " "}, {"text": 3}, 4, None, ["Quoi ?"]])
def test_what_is_no_question_is_passed_over(source):
    assert [question.text for question in read(source, "Quoi ?")] == ["Quoi ?"]


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"type": "colour"}, {"kind": AnswerKind.TEXT}),
        ({"type": ["text"]}, {"kind": AnswerKind.TEXT}),
        ({"type": "choice"}, {"kind": AnswerKind.TEXT}),
        ({"forms": "full"}, {"forms": ("full",)}),
        ({"forms": []}, {"forms": ("full",)}),
        ({"minimum": "NaN", "maximum": "beaucoup"}, {"minimum": None, "maximum": None}),
        ({"required": "no"}, {"is_required": False}),
        ({"most_letters": -3}, {"most_letters": 5_000}),
        ({"most_letters": 10**9}, {"most_letters": 5_000}),
    ],
)
def test_a_wrong_detail_is_the_usual_one(wrong, expected):
    question = read({"text": "Quoi ?"} | wrong)[0]

    assert {name: getattr(question, name) for name in expected} == expected


def test_a_form_asks_its_own_questions():
    domain = Domain(code="STR", questions=["Tout ?", {"text": "Peu ?", "forms": ["simplified"]}])

    assert [question.text for question in questions_of(domain)] == ["Tout ?"]
    assert [question.text for question in questions_of(domain, form="simplified")] == ["Peu ?"]


def test_domains_without_question_have_no_group():
    domains = [Domain(code="A", questions=[]), Domain(code="B", questions=["Quoi ?"])]

    assert [group.domain.code for group in question_groups(domains)] == ["B"]
