# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io

import pytest
from PIL import Image, ImageChops

from laureats.assets.artworks import Artwork, Role, own_artwork
from laureats.assets.cards import _split, draw_card
from laureats.assets.drawing import make_sketch
from laureats.assets.rasters import png_of
from laureats.models.artwork import Scale
from tests.laureats.assets.factories import make_subject

LONG_NAME = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"
NAMES = [
    "Y",
    "Ville d’Angoulême",
    LONG_NAME,
    f"Communauté d’agglomération de {LONG_NAME}, et de ses Œuvres",
    "X" * 90,
    "Ÿ Î (gj)",
]
SCALES = {Scale.SIGNS: "3", Scale.MEDALS: "or"}


def open_png(content):
    return Image.open(io.BytesIO(content)).convert("RGB")


def whole(artwork, subject):
    """Return the card drawn in one go."""
    return png_of(make_sketch(artwork=artwork, role=Role.CARD, subject=subject), width=1200)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", Scale)
def test_a_name_laid_over_gives_the_card_drawn_whole(scale, name):
    artwork, subject = own_artwork(scale), make_subject(level_code=SCALES[scale], laureate=name)

    difference = ImageChops.difference(
        open_png(draw_card(artwork=artwork, subject=subject)), open_png(whole(artwork, subject))
    )

    assert max(high for _low, high in difference.getextrema()) <= 2


@pytest.mark.parametrize("scale", Scale)
def test_our_own_cards_are_made_in_two_layers(scale):
    assert _split(own_artwork(scale).templates[Role.CARD], is_example=True) is not None


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_between_the_margins(name):
    """Beside the margins of a card, its first 60 pixels are those of a card without a name."""
    artwork = own_artwork(Scale.SIGNS)
    named, nameless = (
        open_png(draw_card(artwork=artwork, subject=make_subject(laureate=text))) for text in (name, " ")
    )
    edges = [(0, 0, 60, 630), (1140, 0, 1200, 630), (0, 396, 1200, 630), (0, 0, 1200, 116)]

    assert [named.crop(edge).tobytes() for edge in edges] == [nameless.crop(edge).tobytes() for edge in edges]
    assert named.tobytes() != nameless.tobytes()


@pytest.mark.parametrize(
    "last",
    [
        '<rect width="9" height="9" fill="#123456"/>',
        '<text x="9" y="90" font-size="9" transform="scale(2)">$laureate</text>',
        '<text x="9" y="90" font-size="9" data-level="3">$laureate</text>',
    ],
)
def test_a_card_whose_name_is_not_simply_last_is_drawn_whole(last):
    opening = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><text x="9" y="40" font-size="9">$year</text>'
    )
    artwork = Artwork(scale=Scale.SIGNS, templates={Role.CARD: f"{opening}{last}</svg>"}, is_example=False)

    assert draw_card(artwork=artwork, subject=make_subject()) == whole(artwork, make_subject())


def test_an_example_without_a_mark_of_its_own_is_stamped():
    source = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
    <text x="9" y="90" font-size="9">$laureate</text></svg>"""
    marked, plain = (
        open_png(
            draw_card(
                artwork=Artwork(scale=Scale.SIGNS, templates={Role.CARD: source}, is_example=is_example),
                subject=make_subject(),
            )
        )
        for is_example in (True, False)
    )

    assert ImageChops.difference(marked, plain).getbbox() is not None
