# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A picture from outside: hostile until it was read, and drawn anew before it is kept."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageFile, ImageOps

from laureats.faults import Fault, Refused

MIB = 1024 * 1024
MAX_BYTES = 10 * MIB
# A JPEG is read at a fraction of its size; the others are held whole, at four bytes a pixel.
MAX_PIXELS = {"JPEG": 60_000_000, "PNG": 25_000_000, "WEBP": 25_000_000}
MAX_SIDE = 2400
MIN_SIDE = 64
# A progressive JPEG tells the whole picture again in each scan, usually of ten. An empty one takes a hundred bytes.
SCAN = re.compile(rb"\xff\xda\x00[\x06\x08\x0a\x0c][\x01-\x04]")
MOST_SCANS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanPicture:
    """A picture without anything but its pixels; `extension` is "jpg" or "png"."""

    content: bytes
    extension: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def clean_picture(content: bytes) -> CleanPicture:
    """Return a picture turned upright, within bounds, without its metadata. Raises Refused with one sentence."""
    if len(content) > MAX_BYTES:
        raise _refuse("too_heavy", _("The file is too large: %(limit)d MiB at most.") % {"limit": MAX_BYTES // MIB})
    try:
        with _whole_files_only():
            return _draw_anew(content)
    except Refused:
        raise
    # Pillow raises all these, and more, on files made to break it.
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, ArithmeticError, Image.DecompressionBombError):
        raise _refuse_as_damaged() from None


@contextmanager
def _whole_files_only() -> Iterator[None]:
    """Refuse files cut short, which WeasyPrint makes Pillow take in every process that imports it."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _draw_anew(content: bytes) -> CleanPicture:
    picture = _open(content)
    _check_size(picture)
    if _kind(picture) == "JPEG" and len(SCAN.findall(content)) > MOST_SCANS:
        raise _refuse_as_damaged()
    # Of a JPEG far too large, reads a half, a quarter or an eighth.
    picture.draft(None, (MAX_SIDE, MAX_SIDE))
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    return _write(_in_srgb(upright), is_drawing=picture.format == "PNG")


def _open(content: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(content), formats=list(MAX_PIXELS))
    except Image.DecompressionBombError:
        raise _refuse_too_many_pixels() from None
    except OSError:
        pass
    if b"<svg" in content[:4096].lower():
        raise _refuse("svg", _("SVG files cannot be taken, since they may hold programs: export it as PNG."))
    raise _refuse("format", _("This file is no JPEG, PNG or WebP picture, whatever its name says."))


def _kind(picture: Image.Image) -> str:
    """Return the format of a picture. Telephones write several JPEG in one file (MPO): the first is the photo."""
    return "JPEG" if picture.format == "MPO" else str(picture.format)


def _check_size(picture: Image.Image) -> None:
    width, height = picture.size
    if width * height > MAX_PIXELS[_kind(picture)]:
        raise _refuse_too_many_pixels()
    if min(width, height) < MIN_SIDE:
        message = _("The picture is too small: %(side)d pixels at least each way.")
        raise _refuse("too_small", message % {"side": MIN_SIDE})


def _in_srgb(picture: Image.Image) -> Image.Image:
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "RGBA", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=mode)
            return converted or picture.convert(mode)
        except (ImageCms.PyCMSError, OSError, ValueError):  # A broken profile: the colours as they are.
            pass
    return picture.convert(mode)


def _write(picture: Image.Image, *, is_drawing: bool) -> CleanPicture:
    """Write pixels alone: no metadata is passed on."""
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    stream = BytesIO()
    if is_drawing or bare.mode == "RGBA":
        bare.save(stream, "PNG", optimize=True)
        return CleanPicture(content=stream.getvalue(), extension="png")
    bare.save(stream, "JPEG", quality=88, optimize=True, progressive=True)
    return CleanPicture(content=stream.getvalue(), extension="jpg")


def _refuse_as_damaged() -> Refused:
    return _refuse("damaged", _("The picture cannot be read: it is damaged. Export it again."))


def _refuse_too_many_pixels() -> Refused:
    return _refuse("too_many_pixels", _("The picture has too many pixels: reduce it to 6000 pixels a side, or less."))


def _refuse(code: str, message: str) -> Refused:
    return Refused([Fault(code=code, message=message)])
