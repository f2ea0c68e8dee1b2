# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Social cards: what all laureates of a level share is drawn once, and each name is laid over it.

A release draws a card for each award: drawn whole, they would take longer than all the rest. It holds for a template
whose last element is the plain `<text>` of the laureate's name; any other is drawn whole.
"""

import io
from dataclasses import dataclass, replace
from functools import lru_cache
from string import Template
from xml.etree.ElementTree import Element, tostring
from xml.sax.saxutils import quoteattr

from PIL import Image

from laureats.assets.artwork import NOT_XML
from laureats.assets.artworks import Artwork, Role
from laureats.assets.drawing import SOMEBODY, Sketch, draw_sketch, make_sketch
from laureats.assets.lettering import LETTERING_ATTRIBUTES, set_words
from laureats.assets.rasters import open_picture, png_of
from laureats.assets.rendering import render_badge_png
from laureats.assets.subjects import BadgeSubject
from laureats.assets.svg_sources import parse_template, svg
from laureats.assets.watermarks import has_own_mark

CARD_WIDTH = 1200
NAME = "$laureate"
ROOM_OF_ROOT = frozenset({"viewBox", "width", "height", "id", "version"})
COMPRESSION = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitCard:
    """The source of all but the name, the `<text>` of the name, and how many pixels a unit takes."""

    ground: str
    name: Element
    scale: float


def draw_card(*, artwork: Artwork, subject: BadgeSubject) -> bytes:
    """Return what social networks show of a laureate's page."""
    sketch = make_sketch(artwork=artwork, role=Role.CARD, subject=subject)
    split = _split(sketch.source, is_example=sketch.is_example)
    if split is None:
        return png_of(sketch, width=CARD_WIDTH)
    ground = _draw_ground(replace(sketch, source=split.ground, subject=replace(subject, laureate=SOMEBODY)))
    return _lay_name(ground, split=split, laureate=subject.laureate)


@lru_cache(maxsize=16)
def _split(source: str, *, is_example: bool) -> SplitCard | None:
    """Return a template without its name, or None when the name is not simply the last thing drawn."""
    picture = parse_template(source)
    name = picture[-1]
    is_plain = name.tag == svg("text") and set(name.attrib) <= {*LETTERING_ATTRIBUTES, "fill"} - {"data-radius"}
    picture.remove(name)
    words = "".join(picture.itertext())
    if not is_plain or NAME not in (name.text or "") or NAME in words or not set(picture.attrib) <= ROOM_OF_ROOT:
        return None
    if is_example and not has_own_mark(picture):
        return None
    left, top, width, _height = (float(part) for part in picture.attrib["viewBox"].replace(",", " ").split())
    if (left, top) != (0, 0):
        return None
    return SplitCard(ground=tostring(picture, encoding="unicode"), name=name, scale=CARD_WIDTH / width)


@lru_cache(maxsize=16)
def _draw_ground(sketch: Sketch) -> Image.Image:
    drawn = open_picture(render_badge_png(draw_sketch(sketch), width=CARD_WIDTH)).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", drawn.size, "white"), drawn).convert("RGB")


def _lay_name(ground: Image.Image, *, split: SplitCard, laureate: str) -> bytes:
    text = Template(split.name.text or "").substitute(laureate=NOT_XML.sub("", laureate))
    words = set_words(split.name, text=text)
    left, top, right, bottom = (round(edge * split.scale) for edge in words.box())
    width, height = right - left, bottom - top
    frame = " ".join(f"{length / split.scale:g}" for length in (left, top, width, height))
    layer = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{frame}" width="{width}" height="{height}">'
        f'<path fill={quoteattr(split.name.get("fill", "#000"))} d="{words.path()}"/></svg>'
    )
    name = open_picture(render_badge_png(layer.encode(), width=width))
    card = ground.copy()
    card.paste(name, (left, top), name)
    written = io.BytesIO()
    card.save(written, format="PNG", compress_level=COMPRESSION)
    return written.getvalue()
