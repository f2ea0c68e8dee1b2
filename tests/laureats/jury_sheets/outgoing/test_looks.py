# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Locks, rules and colours of a workbook, as other programs read them."""

import io

import openpyxl
import pytest

from tests.factories import CriterionFactory, DomainFactory
from tests.laureats.jury_sheets.factories import NEVERS, PARIS, recuse
from tests.laureats.jury_sheets.outgoing.factories import export_one


@pytest.fixture
def book(edition):
    """Return the workbook of a juror who stands aside from Nevers."""
    recuse(edition, NEVERS)
    return open_workbook(edition)


def open_workbook(edition):
    return openpyxl.load_workbook(io.BytesIO(export_one(edition, "xlsx").content))


def test_marks_are_open_and_everything_else_is_locked(book):
    locks = [[cell.protection.locked for cell in row] for row in book["Notes"].iter_rows()]

    locked, opened = [True] * 6, [True, True, True, True, False, False]
    assert locks == [locked, locked, opened, locked, opened]


def test_opinions_are_open_texts_but_where_the_juror_stands_aside(book):
    column = [(cell.protection.locked, cell.number_format) for (cell,) in book["Avis"].iter_rows(min_col=3)]

    assert column == [(True, "General"), (False, "@"), (True, "General"), (False, "@")]


def test_every_sheet_is_protected_without_a_password(book):
    protections = [(sheet.protection.sheet, sheet.protection.password) for sheet in book]

    assert protections == [(True, None)] * 4


def test_columns_and_rows_may_be_resized(book):
    assert [(sheet.protection.formatColumns, sheet.protection.formatRows) for sheet in book] == [(False, False)] * 4


def test_recused_rows_are_greyed(book):
    fills = [{cell.fill.fgColor.rgb for cell in row} for row in book["Notes"].iter_rows(min_row=3)]

    assert (fills[1], fills[0] & fills[1], fills[0]) == ({"FFDCDCDC"}, set(), fills[2])


def test_each_criterion_has_its_rule_on_open_rows_alone(book):
    rules = {str(rule.sqref): rule for rule in book["Notes"].data_validations.dataValidation}

    assert list(rules) == ["E3 E5", "F3 F5"]
    assert [rule.formula1 for rule in rules.values()] == [
        f'IF(ISNUMBER({c}3),AND({c}3>=0,{c}3<={most},ABS({c}3/0.5-ROUND({c}3/0.5,0))<0.001),UPPER(TRIM({c}3))="NA")'
        for c, most in (("E", 5), ("F", 3))
    ]
    assert {
        (rule.type, rule.errorStyle or "stop", rule.showErrorMessage, rule.allow_blank) for rule in rules.values()
    } == {("custom", "stop", True, True)}


def test_a_rule_says_what_is_expected(book):
    rule = book["Notes"].data_validations.dataValidation[0]

    assert (rule.promptTitle, rule.prompt, rule.errorTitle, rule.error) == (
        "STR-1",
        "Critère STR-1 : de 0 à 5, par pas de 0,5, ou NA si le critère ne s’applique pas.",
        "Note refusée",
        "Saisissez un nombre de 0 à 5, par pas de 0,5, ou NA. Laissez vide ce qui n’est pas noté.",
    )


def test_rules_of_long_names_fit_excel(edition):
    edition.criteria.filter(code="STR-1").update(code="C" * 50, name="N" * 255)

    rule = open_workbook(edition)["Notes"].data_validations.dataValidation[0]

    assert (len(rule.promptTitle), len(rule.prompt) <= 255) == (32, True)
    assert (rule.promptTitle[-1], rule.prompt[139:146]) == ("…", "… : de ")


def test_neighbouring_domains_have_different_tints_and_an_edge(edition):
    CriterionFactory(domain=DomainFactory(edition=edition, code="FMT", sort_order=1), code="FMT-1")

    first, second, other = next(open_workbook(edition)["Notes"].iter_rows(min_col=5))

    assert first.fill.fgColor.rgb == second.fill.fgColor.rgb != other.fill.fgColor.rgb
    assert [cell.border.left.style for cell in (first, second, other)] == ["medium", "thin", "medium"]


def test_a_reference_has_the_width_it_needs(edition):
    narrow = open_workbook(edition)["Notes"].column_dimensions["A"].width
    edition.candidatures.filter(reference=PARIS).update(reference="exemple-2027-candidature-1")

    wide = open_workbook(edition)["Notes"].column_dimensions["A"].width

    assert narrow < wide


def test_a_workbook_without_recusals_has_rules_on_every_row(edition):
    rules = open_workbook(edition)["Notes"].data_validations.dataValidation

    assert [str(rule.sqref) for rule in rules] == ["E3:E5", "F3:F5"]
