# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from label.questions import AnswerKind, Choice, Question
from laureats.imports.cell_values import ValueRefused
from laureats.intake.mapping.answer_cells import read_answer, read_moment
from laureats.intake.mapping.targets import Target
from laureats.spreadsheets import Cell, CellKind

pytestmark = pytest.mark.usefixtures("english")


def cell_of(value):
    return Cell(kind=CellKind.NUMBER if isinstance(value, Decimal) else CellKind.TEXT, value=value)


def read(kind, value, *, words=None, **fields):
    question = Question(code="STR.q", kind=kind, text="Quoi ?", **fields)
    target = Target(code="answer:STR.q", label="", question=question)
    return read_answer(cell_of(value), target=target, words=words or {})


@pytest.mark.parametrize(
    ("value", "number"),
    [("1 234,5", "1234.5"), ("1\u202f234", "1234"), ("12 %", "12"), ("-3.50", "-3.50"), (Decimal("12.5"), "12.5")],
)
def test_read_answer_takes_french_numbers(value, number):
    assert read(AnswerKind.NUMBER, value, unit="%") == number


@pytest.mark.parametrize(
    ("value", "code"),
    [("douze", "invalid_number"), ("1e9999999", "invalid_number"), ("-1", "out_of_bounds"), ("101", "out_of_bounds")],
)
def test_read_answer_refuses_other_numbers(value, code):
    with pytest.raises(ValueRefused) as refusal:
        read(AnswerKind.NUMBER, value, minimum=Decimal(0), maximum=Decimal(100))

    assert refusal.value.code == code


@pytest.mark.parametrize(("value", "answer"), [("Oui", "yes"), ("TRUE", "yes"), ("non", "no"), ("Peut-être", "no")])
def test_read_answer_takes_yes_and_no(value, answer):
    assert read(AnswerKind.YES_NO, value, words={"Peut-être": "no"}) == answer


def test_read_answer_takes_a_choice_by_its_name_its_code_or_its_mapping():
    choices = (Choice(code="eupl", name="Licence EUPL"),)

    answers = [
        read(AnswerKind.CHOICE, value, choices=choices, words={"Européenne": "eupl"})
        for value in ("eupl", "LICENCE  EUPL", "Européenne")
    ]

    assert answers == ["eupl", "eupl", "eupl"]


@pytest.mark.parametrize("words", [{}, {"WTFPL": "gone"}])
def test_read_answer_refuses_a_word_that_stands_for_no_choice(words):
    with pytest.raises(ValueRefused) as refusal:
        read(AnswerKind.CHOICE, "WTFPL", choices=(Choice(code="eupl", name="EUPL"),), words=words)

    assert refusal.value.code == "unmapped_word"


@pytest.mark.parametrize(
    ("value", "address"),
    [("https://code.example/x", "https://code.example/x"), ("code.example", "https://code.example")],
)
def test_read_answer_takes_addresses(value, address):
    assert read(AnswerKind.LINK, value) == address


@pytest.mark.parametrize("value", ["javascript://x", "ftp://code.example", "à venir", "a.example b.example"])
def test_read_answer_refuses_other_addresses(value):
    with pytest.raises(ValueRefused) as refusal:
        read(AnswerKind.LINK, value)

    assert refusal.value.code == "invalid_link"


def test_read_answer_takes_several_lines_and_tabulations():
    assert read(AnswerKind.TEXT, "un\tdeux\r\ntrois") == "un deux\ntrois"


def test_read_answer_refuses_a_text_that_is_too_long():
    with pytest.raises(ValueRefused) as refusal:
        read(AnswerKind.TEXT, "abcd", most_letters=3)

    assert refusal.value.code == "too_long"


@pytest.mark.parametrize(
    "value",
    [
        "12/03/2026 14:05",
        "12/03/2026 à 14h05",
        "2026-03-12 14:05:00",
        "2026-03-12 14:05:00 +0100",
        "2026-03-12T13:05:00Z",
        "2026-03-12 13:05:00 UTC",
    ],
)
def test_read_moment_takes_the_usual_dates_in_paris(value):
    assert read_moment(cell_of(value)) == datetime(2026, 3, 12, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize("value", ["46093.586805555555", "2026-03-12T14:05:00"])
def test_read_moment_takes_the_dates_of_spreadsheets(value):
    cell = Cell(kind=CellKind.DATE, value=value)

    assert read_moment(cell) == datetime(2026, 3, 12, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize("value", ["hier", "31/02/2026", "2026-13-01 10:00"])
def test_read_moment_refuses_what_is_no_date(value):
    with pytest.raises(ValueRefused):
        read_moment(cell_of(value))
