# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages drawn to be looked at: whole, in every window, in both languages."""

import pytest
from PIL import Image

from scripts.page_screenshots import choose_types, draw_type

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WINDOWS = ["narrow-dark", "narrow-light", "wide-dark", "wide-light"]


def measure(path):
    with Image.open(path) as picture:
        return picture.size


def test_a_page_is_drawn_in_both_languages_wide_and_narrow_light_and_dark(page, tmp_path):
    (faq,) = choose_types(["faq"])

    drawn = list(draw_type(page, faq, directory=tmp_path))

    assert sorted(path.stem for path in drawn) == [
        f"faq-{code}-{window}" for code in ("en", "fr") for window in WINDOWS
    ]
    assert sorted({measure(path)[0] for path in drawn}) == [360, 1280]


def test_a_page_longer_than_the_window_is_drawn_to_its_end(page, tmp_path):
    (label,) = [each for each in choose_types(["label"]) if each.name == "label"]

    narrow = [path for path in draw_type(page, label, directory=tmp_path) if "narrow" in path.stem]

    assert {measure(path)[1] > 900 for path in narrow} == {True}


def test_what_is_drawn_in_the_dark_is_dark(page, tmp_path):
    (faq,) = choose_types(["faq"])

    drawn = {path.stem: path for path in draw_type(page, faq, directory=tmp_path)}

    brightness = [
        Image.open(drawn[f"faq-fr-wide-{scheme}"]).convert("L").resize((1, 1)).getpixel((0, 0))
        for scheme in ("light", "dark")
    ]
    assert brightness[0] > 127 > brightness[1]
