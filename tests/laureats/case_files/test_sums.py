# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sums that a person does again with a pocket calculator, in French figures."""

from fractions import Fraction

import pytest

from laureats import levels
from laureats.case_files.numbers import spell_exact, spell_outcome
from laureats.case_files.sums import spell_criterion, spell_domain, spell_total

GIVEN = ("ada", "bob", "eve")


def make_grid(**fields):
    """Return a grid of two domains: A of criteria out of 5, 5 with weight 2 and a bonus out of 3; B of one out of 4."""
    criteria = [("A-1", 5, 1, False), ("A-2", 5, 2, False), ("A-3", 3, 1, True)]
    return levels.Grid(
        **{"aggregation": "mean", "quorum": 1, "mark_step": Fraction(1, 2), "levels": ()} | fields,
        domains=(
            levels.Domain(code="A", weight=Fraction(2), criteria=tuple(make_criterion(*each) for each in criteria)),
            levels.Domain(code="B", weight=Fraction(1), criteria=(make_criterion("B-1", 4, 1, False),)),
        ),
    )


def make_criterion(code, maximum, weight, bonus):
    return levels.Criterion(code=code, max_points=Fraction(maximum), weight=Fraction(weight), bonus=bonus)


def compute(marks, **fields):
    """Return the result of these marks, by criterion: one a juror, None for not applicable."""
    given = {
        (juror, criterion): levels.Mark(points=None if mark is None else Fraction(mark))
        for criterion, row in marks.items()
        for juror, mark in zip(GIVEN, row, strict=False)
    }
    return levels.compute_result(
        grid=make_grid(**fields),
        jurors=[levels.Juror(code=code, seat="active") for code in GIVEN],
        candidature=levels.Candidature(reference="1", territory="Albi", kind="commune", population=None),
        ballot=levels.Ballot(recused=frozenset(), marks=given),
    )


def spell_criteria(result):
    spelt = [spell_criterion(each, grid=result.grid) for each in result.domains[0].criteria]
    return [words.replace("\u00a0", " ") for words in spelt]


def spell_domains(result):
    return [spell_domain(domain).replace("\u00a0", " ") for domain in result.domains]


MARKS = {"A-1": ["4", "5"], "A-2": ["3", "3"], "A-3": ["1", None, "0.5"], "B-1": ["4", "4", "3"]}


def test_each_criterion_is_the_mean_of_the_marks_given():
    assert spell_criteria(compute(MARKS)) == ["(4 + 5) ÷ 2 = 4,5", "(3 + 3) ÷ 2 = 3", "(0,5 + 1) ÷ 2 = 0,75"]


def test_each_criterion_is_the_median_where_the_edition_says_so():
    marks = MARKS | {"A-1": ["4", "1", "5"]}

    assert spell_criteria(compute(marks, aggregation="median"))[0] == "médiane de 1 ; 4 ; 5 = 4"


def test_each_domain_is_spelt_with_weights_and_the_bonus_above_the_line_alone():
    assert spell_domains(compute(MARKS)) == [
        "(4,5 × 1 + 3 × 2 + 0,75 × 1) ÷ (5 × 1 + 5 × 2) × 100 = 75,00",
        "(≈ 3,666667 × 1) ÷ (4 × 1) × 100 ≈ 91,67",
    ]


def test_a_score_above_a_hundred_says_that_it_is_brought_down():
    marks = MARKS | {"A-1": ["5"], "A-2": ["5"], "A-3": ["3"]}

    assert spell_domains(compute(marks))[0] == (
        "(5 × 1 + 5 × 2 + 3 × 1) ÷ (5 × 1 + 5 × 2) × 100 = 120,00, ramené à 100"
    )


def test_the_total_is_spelt_from_unrounded_scores():
    assert spell_total(compute(MARKS)).replace("\u00a0", " ") == "(75 × 2 + ≈ 91,666667 × 1) ÷ (2 + 1) ≈ 80,56"


def test_what_is_left_out_says_why():
    marks = {"A-1": [None, None], "A-2": [None], "A-3": ["2"], "B-1": ["4"]}
    result = compute(marks)

    assert spell_criteria(result)[0] == "Écarté : au moins la moitié des votants le jugent non applicable."
    assert spell_domains(result)[0] == "Écarté : aucun de ses critères hors bonus ne compte."


def test_a_file_short_of_voters_says_so_and_has_no_total():
    result = compute({}, quorum=2)

    assert spell_criteria(result)[0] == "Pas assez de votants : le quorum est de 2."
    assert (spell_domains(result)[0], spell_total(result)) == ("Pas de note : le dossier est incomplet.", "")


@pytest.mark.parametrize(
    ("value", "exact", "outcome"),
    [("4", "4", "= 4,00"), ("5/2", "2,5", "= 2,50"), ("7/3", "≈ 2,333333", "≈ 2,33"), ("1/8", "0,125", "≈ 0,13")],
)
def test_numbers_say_when_they_are_not_exact(value, exact, outcome):
    spelt = spell_exact(Fraction(value)), spell_outcome(Fraction(value))

    assert [words.replace("\u00a0", " ") for words in spelt] == [exact, outcome]
