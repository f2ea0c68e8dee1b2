# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A picture for printers: four inks, their profile inside, on white paper."""

import io
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageCms

from laureats.assets.drawing import Sketch, draw_sketch
from laureats.assets.rasters import open_picture, pixels
from laureats.assets.rendering import render_badge_png
from laureats.faults import Fault, Refused

WIDTH_MM, DPI = 200, 300
# A tag of TIFF: what is kept is how each pixel differs from its neighbour, which makes gradients half as heavy.
PREDICTOR, HORIZONTAL = 317, 2


@lru_cache(maxsize=12)
def cmyk_tiff_of(sketch: Sketch) -> bytes:
    """Return the picture 200 mm wide at 300 dots an inch. Raise `Refused` when no profile of inks can be read."""
    profile = read_ink_profile()
    drawn = open_picture(render_badge_png(draw_sketch(sketch), width=pixels(WIDTH_MM, dpi=DPI)))
    paper = Image.alpha_composite(Image.new("RGBA", drawn.size, "white"), drawn.convert("RGBA")).convert("RGB")
    written = io.BytesIO()
    separate(paper).save(
        written,
        format="TIFF",
        compression="tiff_lzw",
        tiffinfo={PREDICTOR: HORIZONTAL},
        dpi=(DPI, DPI),
        icc_profile=profile,
    )
    return written.getvalue()


def read_ink_profile() -> bytes:
    """Return the ICC profile that `CMYK_PROFILE` names. Raise `Refused` when it is not one of four inks."""
    try:
        return _read_profile(Path(settings.CMYK_PROFILE))
    except (OSError, ImageCms.PyCMSError) as error:
        message = _("%(path)s is no ICC profile of four inks: install libgs-common, or set CMYK_PROFILE to another.")
        raise Refused([Fault(code="no_ink_profile", message=message % {"path": settings.CMYK_PROFILE})]) from error


@cache
def _read_profile(path: Path) -> bytes:
    content = path.read_bytes()
    profile = ImageCms.getOpenProfile(io.BytesIO(content))
    if profile.profile.xcolor_space.strip() != "CMYK":
        raise OSError(path)
    return content


def separate(picture: Image.Image) -> Image.Image:
    """Return a picture of the screen (RGB) in four inks. Raise `Refused` when no profile of inks can be read."""
    read_ink_profile()
    separated = ImageCms.applyTransform(picture, _transform(Path(settings.CMYK_PROFILE)))
    if separated is None:
        raise RuntimeError("The picture was not separated.")
    return separated


@cache
def _transform(path: Path) -> ImageCms.ImageCmsTransform:
    """Return what turns colours of screens into inks. White paper stays white, and black is not made of four inks."""
    inks = ImageCms.getOpenProfile(io.BytesIO(_read_profile(path)))
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        inks,
        "RGB",
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
