# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Boxes are measured by fontTools' own reader of paths: left, top, right, bottom."""

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path

from laureats.assets.outlines import Lettering, outline_arc, outline_straight

LONG_NAME = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"


def measure(path):
    pen = BoundsPen(None)
    parse_path(path, pen)
    return pen.bounds


@pytest.mark.parametrize(("anchor", "expected"), [("start", (100, 136)), ("middle", (82, 118)), ("end", (64, 100))])
def test_a_line_stands_on_its_anchor(anchor, expected):
    path = outline_straight("H", lettering=Lettering(size=50, weight="700", anchor=anchor), x=100, y=200)

    left, top, right, bottom = measure(path)

    # The letter has its own margins: an eighth of an em at most on each side.
    assert (left, right) == pytest.approx(expected, abs=6)
    # Capitals are 668 thousandths of an em high.
    assert (top, bottom) == pytest.approx((200 - 33.4, 200), abs=0.1)


@pytest.mark.parametrize("text", ["Y", LONG_NAME, "W" * 255])
def test_a_line_never_exceeds_its_maximum(text):
    lettering = Lettering(size=50, weight="700", anchor="middle", letter_spacing=2, max_width=310)

    left, _top, right, _bottom = measure(outline_straight(text, lettering=lettering, x=256, y=100))

    assert left >= 101
    assert right <= 411


def test_a_line_that_fits_is_not_enlarged():
    drawn = [
        outline_straight("Y", lettering=Lettering(size=50, max_width=limit), x=0, y=0) for limit in (310, float("inf"))
    ]

    assert drawn[0] == drawn[1]


def test_no_words_draw_nothing():
    assert outline_straight("", lettering=Lettering(size=50, max_width=310), x=0, y=0) == ""


def test_an_arc_stands_at_the_top_of_its_circle_and_apart_from_its_centre():
    left, top, right, bottom = measure(
        outline_arc("HHH", lettering=Lettering(size=50, weight="700"), x=256, y=256, radius=200)
    )

    assert top == pytest.approx(256 - 200 - 33.4, abs=0.2)
    assert bottom < 256 - 180
    assert (left + right) / 2 == pytest.approx(256, abs=0.2)


def test_a_negative_radius_stands_at_the_bottom_and_reads_from_left_to_right():
    lettering = Lettering(size=50, weight="700")

    bottom_word = measure(outline_arc("HHH", lettering=lettering, x=256, y=256, radius=-200))
    # A full stop after the letters lies to their right, whichever way the word bends.
    with_stop = measure(outline_arc("HHH.", lettering=lettering, x=256, y=256, radius=-200))

    assert bottom_word[1] > 256 + 140
    assert bottom_word[3] == pytest.approx(256 + 200, abs=4)
    assert with_stop[0] < bottom_word[0]
