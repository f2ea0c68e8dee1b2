# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""WCAG 2.2: text contrasts 4.5 to 1 with its ground, borders of controls and marks of focus 3 to 1."""

import re

import pytest

from core import styles

TEXT = ["ink", "ink-soft", "accent", "accent-strong", "ochre"]
GROUNDS = ["paper", "surface", "sunk"]
MARKS = ["line-strong", "focus", "metal-badge", "metal-bronze", "metal-silver", "metal-gold"]
SCHEMES = ["light", "dark", "night", "dark night"]


def blocks():
    sheet = (styles.styles_directory() / "tokens.css").read_text(encoding="utf-8")
    found = re.findall(r"(:root|\.night) \{(.*?)\n\s*\}", sheet, re.DOTALL)
    names = {":root": ["light", "dark"], ".night": ["night", "dark night"]}
    return {names[name].pop(0): dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", text)) for name, text in found}


def colours(scheme):
    own = blocks()
    under = {"light": ["light"], "dark": ["light", "dark"], "night": ["light", "night"]}
    chain = under.get(scheme, ["light", "dark", "night", "dark night"])
    return {name: value for part in chain for name, value in own[part].items()}


def luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(scheme, *, names, grounds, ratio):
    shades = colours(scheme)
    return [(name, on) for name in names for on in grounds if contrast(shades[name], shades[on]) < ratio]


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
