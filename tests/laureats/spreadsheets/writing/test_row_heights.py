# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How high a row must be for its texts."""

import pytest

from laureats.spreadsheets.writing import CellStyle, DraftRow
from laureats.spreadsheets.writing.row_heights import estimate_height

PLAIN = CellStyle()


def estimate(value, *, style=PLAIN, width=50.0):
    return estimate_height(DraftRow(values=[value], styles=[style]), widths=[width])


@pytest.mark.parametrize("value", [None, "", 12, "court", "é" * 25])
def test_one_line_needs_no_height(value):
    assert estimate(value) is None


@pytest.mark.parametrize(
    ("value", "height"),
    [("a\nb", 28.0), ("mot " * 12, 28.0), ("mot " * 13, 41.0), ("x" * 60, 41.0), ("x\n" * 500, 409.0)],
)
def test_lines_are_counted(value, height):
    assert estimate(value) == height


def test_a_larger_font_needs_more():
    assert estimate("Titre", style=CellStyle(font_size=16)) == pytest.approx(22.8)


def test_what_does_not_wrap_stays_on_its_line():
    assert estimate("mot " * 60, style=CellStyle(wraps=False)) is None


def test_the_highest_cell_decides():
    row = DraftRow(values=["a\nb", "a\nb\nc", 1], styles=[PLAIN] * 3)

    assert estimate_height(row, widths=[50.0] * 3) == 41.0
