# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The PNG we draw, beside what a browser makes of the same SVG."""

import io

import pytest
from PIL import Image, ImageChops, ImageStat

from laureats.assets.rendering import render_badge_png, render_badge_svg
from tests.laureats.assets.factories import make_subject

WIDTH = 512
# Out of 255, over all pixels: smoothed edges differ from one renderer to the other, shapes and colours do not.
TOLERANCE = 1.0


def shoot(svg, *, chromium):
    """Return the picture as Chromium shows it on white."""
    page = chromium.new_page(viewport={"width": WIDTH, "height": WIDTH})
    page.set_content(f"<body style='margin:0'>{svg.decode().partition('?>')[2]}</body>")
    shot = page.screenshot()
    page.close()
    return Image.open(io.BytesIO(shot)).convert("RGB")


@pytest.mark.browser
@pytest.mark.parametrize("level", [("5", "Niveau 5"), ("argent", "Argent")])
def test_our_png_is_what_a_browser_shows(chromium, level):
    svg = render_badge_svg(make_subject(level_code=level[0], level_name=level[1]))
    ours = Image.open(io.BytesIO(render_badge_png(svg, width=WIDTH)))
    ours_on_white = Image.alpha_composite(Image.new("RGBA", ours.size, "white"), ours).convert("RGB")

    difference = ImageStat.Stat(ImageChops.difference(ours_on_white, shoot(svg, chromium=chromium)))

    assert max(difference.mean) < TOLERANCE
