# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from xml.etree.ElementTree import Element

import pytest

from laureats.assets.lettering import break_line, set_words
from laureats.assets.outlines import Lettering, measure_straight

LONG_NAME = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"


def make_text(**changes):
    usual = {"x": "100", "y": "200", "font-size": "96", "data-max-width": "1056", "data-lines": "2"}
    return Element("text", usual | {name.replace("_", "-"): value for name, value in changes.items()})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Y", ["Y"]),
        ("Ville d’Angoulême", ["Ville d’Angoulême"]),
        (LONG_NAME, ["Saint-Remy-en-Bouzemont-", "Saint-Genest-et-Isson"]),
        ("Communauté d’agglomération du Pays Voironnais", ["Communauté d’agglomération", "du Pays Voironnais"]),
        ("W" * 60, ["W" * 60]),
        ("", [""]),
    ],
)
def test_a_long_name_breaks_where_its_lines_are_most_alike(text, expected):
    assert break_line(text, lettering=Lettering(size=96, max_width=1056)) == expected


@pytest.mark.parametrize("text", ["Y", LONG_NAME, "W" * 60, f"{LONG_NAME} et {LONG_NAME}"])
def test_no_line_is_wider_than_it_may_be(text):
    words = set_words(make_text(), text=text)

    assert max(measure_straight(line, lettering=words.lettering) for line in words.lines) <= 1056.01


def test_two_lines_stand_around_the_baseline_of_one():
    one, two = (set_words(make_text(), text=text) for text in ("Y", LONG_NAME))

    assert one.first == 200
    assert two.first + two.lettering.size * 1.12 / 2 == pytest.approx(200)


def test_both_lines_are_drawn_where_they_stand():
    """A line drawn alone begins by a move from the origin: so must the second of two."""
    words = set_words(make_text(), text=LONG_NAME)

    assert words.path().count("M") == 1


@pytest.mark.parametrize(("anchor", "left"), [("start", 100), ("middle", 72), ("end", 44)])
def test_the_box_of_words_follows_their_anchor(anchor, left):
    words = set_words(make_text(text_anchor=anchor), text="Y")

    assert words.box()[0] == pytest.approx(left - 12, abs=8)
    assert words.box()[1] < 200 - 96
    assert words.box()[3] > 200
