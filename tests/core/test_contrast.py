# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""WCAG 2.2: text contrasts 4.5 to 1 with its ground, borders of controls and marks of focus 3 to 1."""

import pytest

from core.style_guide.tokens import SCHEMES, contrast_between, read_colours

TEXT = ["ink", "ink-soft", "accent", "accent-strong", "ochre"]
GROUNDS = ["paper", "surface", "sunk"]
MARKS = ["line-strong", "focus", "metal-badge", "metal-bronze", "metal-silver", "metal-gold"]


def too_weak(scheme, *, names, grounds, ratio):
    shades = read_colours(scheme)
    return [(name, on) for name in names for on in grounds if contrast_between(shades[name], shades[on]) < ratio]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_is_readable_on_every_ground(scheme):
    assert too_weak(scheme, names=TEXT, grounds=GROUNDS, ratio=4.5) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_on_the_accent_are_readable(scheme):
    assert too_weak(scheme, names=["on-accent"], grounds=["accent", "accent-strong"], ratio=4.5) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_notices_are_readable(scheme):
    assert too_weak(scheme, names=["ink"], grounds=["accent-soft", "ochre-soft", "alarm-soft"], ratio=4.5) == []
    assert too_weak(scheme, names=["ochre"], grounds=["ochre-soft"], ratio=4.5) == []
    assert too_weak(scheme, names=["alarm"], grounds=["paper", "surface"], ratio=4.5) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_edges_are_visible(scheme):
    assert too_weak(scheme, names=MARKS, grounds=GROUNDS, ratio=3) == []


@pytest.mark.parametrize("scheme", ["night", "dark night"])
def test_edges_are_visible_at_night(scheme):
    assert too_weak(scheme, names=["line-strong", "focus"], grounds=GROUNDS, ratio=3) == []
