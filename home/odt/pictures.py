# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of an ODT: where each stands in the package, and how large it is drawn."""

import io
from collections.abc import Mapping
from dataclasses import dataclass

from PIL import Image

from home.odt.xml import write_element, write_text

WIDEST_CM = 17.0
CM_A_PIXEL = 2.54 / 96


@dataclass(frozen=True, slots=True, kw_only=True)
class OdtPicture:
    name: str
    content: bytes
    width_cm: float
    height_cm: float

    def write_frame(self, *, description: str) -> str:
        links = {"xlink_href": self.name, "xlink_type": "simple", "xlink_show": "embed", "xlink_actuate": "onLoad"}
        image = write_element("draw:image", content="", **links)
        told = f"<svg:desc>{write_text(description)}</svg:desc>" if description else ""
        return write_element(
            "draw:frame",
            content=image + told,
            draw_name=self.name,
            text_anchor__type="as-char",
            svg_width=f"{self.width_cm:.2f}cm",
            svg_height=f"{self.height_cm:.2f}cm",
        )


def place_pictures(pictures: Mapping[str, bytes]) -> dict[str, OdtPicture]:
    """Return JPEG pictures by the address that the text gives them."""
    return {address: _place(content, number=number) for number, (address, content) in enumerate(pictures.items(), 1)}


def _place(content: bytes, *, number: int) -> OdtPicture:
    with Image.open(io.BytesIO(content)) as image:
        width, height = image.size
    width_cm = min(WIDEST_CM, width * CM_A_PIXEL)
    name = f"Pictures/{number}.jpg"
    return OdtPicture(name=name, content=content, width_cm=width_cm, height_cm=width_cm * height / width)
