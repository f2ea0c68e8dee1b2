# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io

import pytest
from PIL import Image, ImageChops

from laureats.assets.artworks import Artwork, Role, own_artwork
from laureats.assets.drawing import draw_picture
from laureats.assets.rendering import render_badge_png
from laureats.assets.themes import Theme
from laureats.models.artwork import Scale
from tests.laureats.assets.factories import make_subject

CODES = {Scale.SIGNS: "3", Scale.MEDALS: "or"}
UNMARKED = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99">
<rect width="99" height="99" fill="#0c4a3d" data-theme="light dark"/></svg>"""


def draw(artwork, *, role, theme):
    subject = make_subject(level_code=CODES[artwork.scale])
    svg = draw_picture(artwork=artwork, role=role, subject=subject, theme=theme)
    return Image.open(io.BytesIO(render_badge_png(svg, width=256))).convert("RGBa")


def marked_share(templates, *, scale, role, theme):
    """Return the share of the picture that the mark of examples changes."""
    marked, plain = (
        draw(Artwork(scale=scale, templates=templates, is_example=is_example), role=role, theme=theme)
        for is_example in (True, False)
    )
    changed = ImageChops.difference(marked, plain).convert("RGBA").getbbox(alpha_only=False)
    assert changed is not None
    left, top, right, bottom = changed
    return (right - left) * (bottom - top) / (marked.width * marked.height)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("role", [Role.BADGE, Role.WIDE_BADGE])
@pytest.mark.parametrize("scale", Scale)
def test_an_example_says_so_in_every_version(scale, role, theme):
    share = marked_share(own_artwork(scale).templates, scale=scale, role=role, theme=theme)

    assert 0.01 < share < 0.2


@pytest.mark.parametrize("role", [Role.CARD, Role.PANEL, Role.POSTER])
@pytest.mark.parametrize("scale", Scale)
def test_an_example_says_so_on_paper_too(scale, role):
    assert marked_share(own_artwork(scale).templates, scale=scale, role=role, theme=Theme.LIGHT) > 0.002


@pytest.mark.parametrize("theme", Theme)
def test_a_template_without_a_mark_is_stamped_across(theme):
    share = marked_share({Role.BADGE: UNMARKED}, scale=Scale.SIGNS, role=Role.BADGE, theme=theme)

    assert share > 0.2
