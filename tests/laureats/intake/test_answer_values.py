# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from decimal import Decimal

import pytest
from django.utils import translation

from label.questions import AnswerKind, Choice, Question
from laureats.intake.answer_values import edit_value, find_fault, show_answer, tidy_value

TEXT = Question(code="a.t", kind=AnswerKind.TEXT, text="?", most_letters=5)
NUMBER = Question(code="a.n", kind=AnswerKind.NUMBER, text="?", unit="%", minimum=Decimal(0), maximum=Decimal(2000))
LINK = Question(code="a.l", kind=AnswerKind.LINK, text="?")
YES_NO = Question(code="a.y", kind=AnswerKind.YES_NO, text="?")
CHOICE = Question(code="a.c", kind=AnswerKind.CHOICE, text="?", choices=(Choice(code="oui", name="Oui, déjà"),))


@pytest.mark.parametrize(
    ("question", "typed", "stored"),
    [
        (TEXT, "  un\r\ndeux\x00\x1b ", "un\ndeux"),
        (NUMBER, "1 234,5", "1234.5"),
        (NUMBER, "1\u202f234,5", "1234.5"),
        (NUMBER, "+12", "12"),
        (NUMBER, "\u22123", "-3"),
        (NUMBER, "1.234,5", "1.234,5"),
        (NUMBER, "environ 12", "environ 12"),
        (NUMBER, "٣", "٣"),
        (NUMBER, "1e400", "1e400"),
        (LINK, "www.ville.example/page", "https://www.ville.example/page"),
        (LINK, "ville.example:8080", "https://ville.example:8080"),
        (LINK, "http://ville.example", "http://ville.example"),
        (LINK, "javascript:alert(1)", "javascript:alert(1)"),
        (LINK, "pas encore", "pas encore"),
        (YES_NO, "yes", "yes"),
    ],
)
def test_what_is_typed_is_stored_tidy_or_as_it_came(question, typed, stored):
    assert tidy_value(question, typed=typed) == stored
    assert tidy_value(question, typed=stored) == stored


@pytest.mark.parametrize("value", ["1234.5", "0", "-3", "1.234,5", "environ 12", "007"])
def test_a_number_shown_in_its_field_comes_back_the_same(value):
    for language in ("fr", "en"):
        with translation.override(language):
            assert tidy_value(NUMBER, typed=edit_value(NUMBER, value=value)) == value


@pytest.mark.parametrize(
    ("question", "value", "fault"),
    [
        (TEXT, "", ""),
        (TEXT, "12345", ""),
        (TEXT, "123456", "The text has 6 characters: shorten it to 5 at most."),
        (NUMBER, "2000", ""),
        (NUMBER, "2000.5", "Write a number of 2,000 at most."),
        (NUMBER, "-1", "Write a number of 0 at least."),
        (NUMBER, "dix", "“dix” is no number: write digits alone, as in 1 234,5."),
        (LINK, "https://ville.example/a?b=c", ""),
        (
            LINK,
            "javascript:alert(1)",
            "“javascript:alert(1)” is no web address: write one as in https://www.mairie.example/page.",
        ),
        (
            LINK,
            "https://a:b@ville.example",
            "“https://a:b@ville.example” is no web address: write one as in https://www.mairie.example/page.",
        ),
        (LINK, "https://[", "“https://[” is no web address: write one as in https://www.mairie.example/page."),
        (YES_NO, "no", ""),
        (YES_NO, "peut-être", "“peut-être” is neither yes nor no: choose."),
        (CHOICE, "oui", ""),
        (CHOICE, "non", "“non” is not among the choices any more: choose again."),
    ],
)
def test_a_fault_says_what_is_wrong_and_what_to_do(question, value, fault):
    with translation.override("en"):
        assert find_fault(question, value=value) == fault


@pytest.mark.parametrize(
    ("question", "value", "shown"),
    [
        (NUMBER, "1234.5", "1\u00a0234,5\u00a0%"),
        (NUMBER, "dix", "dix"),
        (YES_NO, "yes", "Oui"),
        (CHOICE, "oui", "Oui, déjà"),
        (CHOICE, "non", "non"),
        (TEXT, "", ""),
    ],
)
def test_an_answer_is_read_in_words(question, value, shown):
    with translation.override("fr"):
        assert show_answer(question, value=value) == shown
