# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The PNG we draw, beside what a browser makes of the same SVG."""

import io

import pytest
from defusedxml.ElementTree import fromstring
from PIL import Image, ImageChops, ImageStat

from laureats.assets.artworks import Role, own_artwork
from laureats.assets.drawing import draw_picture
from laureats.assets.rendering import render_badge_png
from laureats.assets.themes import Theme
from tests.laureats.assets.factories import make_subject

# Out of 255, over all pixels: smoothed edges differ from one renderer to the other, shapes and colours do not.
TOLERANCE = 1.0
PICTURES = [
    ("5", Role.BADGE, Theme.LIGHT),
    ("argent", Role.BADGE, Theme.DARK),
    ("3", Role.WIDE_BADGE, Theme.MONO),
    ("or", Role.WIDE_BADGE, Theme.DARK),
    ("4", Role.CARD, Theme.LIGHT),
]


def shoot(svg, *, size, chromium):
    """Return the picture as Chromium shows it on white."""
    page = chromium.new_page(viewport={"width": size[0], "height": size[1]})
    page.set_content(f"<body style='margin:0'>{svg.decode().partition('?>')[2]}</body>")
    shot = page.screenshot()
    page.close()
    return Image.open(io.BytesIO(shot)).convert("RGB")


@pytest.mark.browser
@pytest.mark.parametrize(("level", "role", "theme"), PICTURES)
def test_our_png_is_what_a_browser_shows(chromium, level, role, theme):
    subject = make_subject(level_code=level, level_name="Niveau")
    svg = draw_picture(artwork=own_artwork(subject.scale), role=role, subject=subject, theme=theme)
    width = int(fromstring(svg).get("width"))
    ours = Image.open(io.BytesIO(render_badge_png(svg, width=width))).convert("RGBA")
    ours_on_white = Image.alpha_composite(Image.new("RGBA", ours.size, "white"), ours).convert("RGB")

    difference = ImageStat.Stat(ImageChops.difference(ours_on_white, shoot(svg, size=ours.size, chromium=chromium)))

    assert max(difference.mean) < TOLERANCE
