# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Boxes and marks of a sheet, in points."""

import pytest

from laureats.print_files.sheets import Sheet


@pytest.fixture
def sheet():
    """Return a sheet of 254 by 127 mm, with 5 mm of bleed: 720 by 360 points once cut."""
    return Sheet(width_mm=254, height_mm=127, bleed_mm=5)


def test_boxes_lie_within_each_other_around_the_cut(sheet):
    boxes = (sheet.media_box, sheet.bleed_box, sheet.trim_box)

    assert boxes == (
        (0.0, 0.0, 805.0394, 445.0394),
        (28.3465, 28.3465, 776.6929, 416.6929),
        (42.5197, 42.5197, 762.5197, 402.5197),
    )


def test_two_marks_a_corner_lie_beyond_the_bleed_and_within_the_sheet(sheet):
    left, bottom, right, top = sheet.bleed_box
    marks = list(sheet.crop_marks())

    beyond = [
        (x < left and to_x < left) or x > right or (y < bottom and to_y < bottom) or y > top
        for x, y, to_x, to_y in marks
    ]
    assert beyond == [True] * 8
    assert min(min(mark) for mark in marks) > 0
    assert max(max(x, to_x) for x, _y, to_x, _to_y in marks) < sheet.media_box[2]
