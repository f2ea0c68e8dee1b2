# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.assets.typefaces import MISSING_GLYPH, line_width, load_typeface, set_line


def test_a_line_is_as_wide_as_its_glyphs_and_the_spaces_between_them():
    typeface = load_typeface("700")

    plain = line_width(set_line("HHH", typeface=typeface, letter_spacing=0))
    spaced = line_width(set_line("HHH", typeface=typeface, letter_spacing=10))

    assert spaced - plain == 20


@pytest.mark.parametrize("weight", ["400", "700"])
def test_a_pair_that_the_typeface_kerns_is_drawn_closer(weight):
    typeface = load_typeface(weight)

    assert typeface.kern(left="T", right="e") < 0 == typeface.kern(left="H", right="H")


def test_a_decomposed_accent_is_the_same_glyph_as_a_composed_one():
    typeface = load_typeface("400")

    assert typeface.glyph_names_of("e\u0301") == typeface.glyph_names_of("é")


def test_a_letter_that_the_typeface_lacks_is_drawn_as_a_box_and_not_dropped():
    typeface = load_typeface("400")

    assert typeface.glyph_names_of("漢") == [MISSING_GLYPH]


@pytest.mark.parametrize("letter", "ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸàâçéèêëîïôœùûüÿ’–«»0123456789")
def test_every_french_letter_is_in_the_typeface(letter):
    assert load_typeface("700").glyph_names_of(letter) != [MISSING_GLYPH]
