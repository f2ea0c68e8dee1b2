# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every picture of the label kit of one award."""

from collections.abc import Iterator

from laureats.assets.artworks import Artwork, Role
from laureats.assets.cards import draw_card
from laureats.assets.drawing import Sketch, draw_picture, make_sketch
from laureats.assets.inks import cmyk_tiff_of
from laureats.assets.kit_file import KitFile
from laureats.assets.media_types import PNG, SVG, TIFF, WEBP
from laureats.assets.rasters import png_of, printed_png_of, webp_of
from laureats.assets.subjects import BadgeSubject, describe_badge
from laureats.assets.themes import Theme
from laureats.models import Award

BADGES = {"badge": Role.BADGE, "badge-wide": Role.WIDE_BADGE}
PNG_WIDTHS = (256, 512, 1024, 2048)
# For the web alone: a single ink is for paper, and nothing there is 2048 pixels wide.
WEBP_WIDTHS = (512, 1024)
WEBP_THEMES = (Theme.LIGHT, Theme.DARK)
LETTERHEAD_MM, LETTERHEAD_DPI = 30, 600
# Twice the size, for screens with small pixels.
SIGNATURE_WIDTHS = (120, 240)
CARD_NAME = "card-1200x630.png"


def picture_files(*, award: Award, artwork: Artwork) -> Iterator[KitFile]:
    """Yield the pictures of an award whose level is known."""
    if award.level is None:
        raise ValueError(f"The level of {award} is not known.")
    subject = describe_badge(award=award, level=award.level)
    for name, role in BADGES.items():
        for theme in Theme:
            yield from _badge_files(f"{name}-{theme}", artwork=artwork, role=role, theme=theme, subject=subject)
    yield from _paper_files(artwork=artwork, subject=subject)
    for width in SIGNATURE_WIDTHS:
        content = png_of(make_sketch(artwork=artwork, role=Role.BADGE, subject=subject), width=width)
        yield KitFile(role=f"email-signature-{width}.png", media_type=PNG, content=content)
    yield KitFile(role=CARD_NAME, media_type=PNG, content=draw_card(artwork=artwork, subject=subject))


def _badge_files(name: str, *, artwork: Artwork, role: Role, theme: Theme, subject: BadgeSubject) -> Iterator[KitFile]:
    sketch = make_sketch(artwork=artwork, role=role, subject=subject, theme=theme)
    drawn = draw_picture(artwork=artwork, role=role, subject=subject, theme=theme)
    yield KitFile(role=f"{name}.svg", media_type=SVG, content=drawn)
    for width in PNG_WIDTHS:
        yield KitFile(role=f"{name}-{width}.png", media_type=PNG, content=png_of(sketch, width=width))
    if theme in WEBP_THEMES:
        for width in WEBP_WIDTHS:
            yield KitFile(role=f"{name}-{width}.webp", media_type=WEBP, content=webp_of(sketch, width=width))


def _paper_files(*, artwork: Artwork, subject: BadgeSubject) -> Iterator[KitFile]:
    sketch: Sketch = make_sketch(artwork=artwork, role=Role.BADGE, subject=subject)
    yield KitFile(role="logo-cmjn.tif", media_type=TIFF, content=cmyk_tiff_of(sketch))
    letterhead = printed_png_of(sketch, width_mm=LETTERHEAD_MM, dpi=LETTERHEAD_DPI)
    yield KitFile(role=f"letterhead-{LETTERHEAD_MM}mm.png", media_type=PNG, content=letterhead)
