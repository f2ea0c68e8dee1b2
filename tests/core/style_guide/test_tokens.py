# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from core.style_guide.tokens import contrast_between, list_swatches, read_sizes


def test_black_on_white_is_the_strongest_contrast():
    assert (round(contrast_between("#000000", "#ffffff"), 2), contrast_between("#0c5c4b", "#0c5c4b")) == (21, 1)


def test_a_scheme_takes_from_the_one_under_it_what_it_does_not_change():
    light = {swatch.name: swatch.colour for swatch in list_swatches("light")}
    night = {swatch.name: swatch.colour for swatch in list_swatches("night")}

    assert light["paper"] != night["paper"]
    assert light["metal-gold"] == night["metal-gold"]


def test_sizes_come_in_the_order_of_the_file():
    assert [size.name for size in read_sizes("step")] == ["step--1", "step-0", "step-1", "step-2", "step-3", "step-4"]
    assert [size.name for size in read_sizes("space")] == [f"space-{number}" for number in range(1, 9)]
