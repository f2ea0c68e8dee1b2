# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.http import QueryDict

from laureats.desk.answers import Answers, read_answers
from laureats.jury_sheets import Allowances
from laureats.spreadsheets.headers import CloseHeader


def test_answers_are_read_from_a_form():
    answers = read_answers(QueryDict("juror-2=gonnu&header=STR-1%3Dstr+1%3D&header=SIREN%3Dsiren.&clearing=on"))

    headers = frozenset([CloseHeader(text="str 1=", key="STR-1"), CloseHeader(text="siren.", key="SIREN")])
    assert answers == Answers(jurors={1: "gonnu"}, allowances=Allowances(clearing=True, headers=headers))


def test_a_form_that_says_nothing_allows_nothing():
    assert read_answers(QueryDict("juror-1=&fingerprint=x")) == Answers()


@pytest.mark.parametrize("name", ["juror-0", "juror-100", "juror", "juror-1x"])
def test_the_field_of_no_file_is_left_out(name):
    assert read_answers(QueryDict(f"{name}=gonnu")) == Answers()


def test_answers_are_said_again_by_the_fields_of_the_confirmation():
    data = QueryDict("juror-1=aime&header=STR-1%3Dstr+1&stale=on")

    said = QueryDict(mutable=True)
    for name, value in read_answers(data).as_fields():
        said.appendlist(name, value)

    assert read_answers(said) == read_answers(data)
