# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from laureats.spreadsheets import CellKind
from laureats.spreadsheets.number_formats import find_built_in_kind, find_format_kind

_MOMENTS = {CellKind.DATE, CellKind.TIME}


@pytest.mark.parametrize(
    "code",
    [
        "General",
        "GENERAL",
        "",
        "0",
        "0.00",
        "# ##0,00",
        "@",
        "0.00E+00",
        "0.00e-00",
        "# ?/?",
        '0.0" pts"',
        '0" %"',
        "0\\h",
        "0.0_€",
        "0.0*€0",
        "[Red]0;[Blue]-0",
        "0;0%",
        "0;[Red]dd/mm/yyyy",
        '0;-0;"absent"',
        "[>100]0",
        "[$-40C]General",
        ";;;",
        '"jour"',
        "[[[[[",
        '"',
        "\\",
    ],
)
def test_find_format_kind_leaves_plain_numbers_alone(code):
    assert find_format_kind(code) is CellKind.NUMBER


@pytest.mark.parametrize("code", ["0%", "0.00 %", "[Red]0%", '"env. "0%', "0%;-0%", "[<0]0%;0"])
def test_find_format_kind_finds_percentages(code):
    assert find_format_kind(code) is CellKind.PERCENTAGE


@pytest.mark.parametrize(
    "code",
    [
        "dd/mm/yyyy",
        "d mmm yyyy",
        "[$-40C]d mmmm yyyy",
        "[$-F800]dddd",
        "yyyy",
        "mmmm",
        "YYYY-MM-DD",
        "dd/mm/yy hh:mm",
        '"le "d',
    ],
)
def test_find_format_kind_finds_dates(code):
    assert find_format_kind(code) is CellKind.DATE


@pytest.mark.parametrize(
    "code", ["h:mm", "[h]:mm", "[hh]", "[mm]:ss", "mm:ss.0", "hh:mm AM/PM", "AM/PM", "[s]", "[$-F400]h:mm:ss"]
)
def test_find_format_kind_finds_times(code):
    assert find_format_kind(code) is CellKind.TIME


@pytest.mark.parametrize(
    "code",
    [
        "#,##0.00 €",
        "[$€-40C] 0",
        "[$€]#,##0",
        '#,##0.00\\ "€"',
        "$0",
        '"$"#,##0',
        "[$CHF-100C] 0",
        "[$EUR] 0",
        "0\\€",
        "[Red]0 £",
    ],
)
def test_find_format_kind_finds_currencies(code):
    assert find_format_kind(code) is CellKind.CURRENCY


def test_find_format_kind_looks_at_no_more_than_excel_allows():
    assert find_format_kind("[" * 1_000_000 + "%") is CellKind.NUMBER


@pytest.mark.parametrize("identifier", sorted(BUILTIN_FORMATS))
def test_find_built_in_kind_agrees_with_the_code_of_each_built_in_format(identifier):
    kind = find_built_in_kind(identifier)
    assert kind is find_format_kind(BUILTIN_FORMATS[identifier])
    assert (kind in _MOMENTS) == is_date_format(BUILTIN_FORMATS[identifier])


@pytest.mark.parametrize("identifier", [27, 30, 36, 50, 54, 57, 58])
def test_find_built_in_kind_knows_east_asian_dates(identifier):
    assert find_built_in_kind(identifier) is CellKind.DATE


@pytest.mark.parametrize("identifier", [-1, 23, 59, 163, 999])
def test_find_built_in_kind_takes_unknown_formats_for_plain(identifier):
    assert find_built_in_kind(identifier) is CellKind.NUMBER
