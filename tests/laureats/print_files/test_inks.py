# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Inks of colours: by the profile of the press, greys in black alone."""

import io

import pytest
from PIL import Image, ImageCms

from laureats.assets.inks import read_ink_profile
from laureats.print_files.inks import inks_of, name_profile


@pytest.mark.parametrize(
    ("colour", "inks"),
    [((0, 0, 0), (0, 0, 0, 1)), ((1, 1, 1), (0, 0, 0, 0)), ((0.2, 0.2, 0.2), (0, 0, 0, 0.8))],
)
def test_greys_are_printed_in_black_alone(colour, inks):
    assert inks_of(*colour) == inks


@pytest.mark.parametrize("colour", [(12, 74, 61), (240, 194, 94), (255, 0, 0)])
def test_the_profile_takes_the_inks_back_to_the_colour(colour):
    inks = inks_of(*(level / 255 for level in colour))

    back = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(read_ink_profile())), ImageCms.createProfile("sRGB"), "CMYK", "RGB"
    )
    pixel = Image.new("CMYK", (1, 1), tuple(round(ink * 255) for ink in inks))
    seen = ImageCms.applyTransform(pixel, back).getpixel((0, 0))
    # A press cannot show the brightest red, nor the darkest green.
    assert max(abs(level - other) for level, other in zip(colour, seen, strict=True)) <= 45


def test_the_profile_has_a_name_for_the_printer():
    assert "CMYK" in name_profile(read_ink_profile())
