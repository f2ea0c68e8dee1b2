# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a picture's file tells besides the picture: where it was taken, when, with which camera, by whom."""

from io import BytesIO

from PIL import ExifTags, Image

from core.bare_files import gif, jpeg, png, webp

EXIF_START = b"Exif\0\0"
UPRIGHT = 1


def drop_metadata(content: bytes) -> bytes:
    """Return a file that keeps its pixels as they were stored, their colours and which side is up.

    What is of another format is returned as it came. Raises what Pillow does when damaged, or `ValueError`.
    """
    with Image.open(BytesIO(content)) as picture:
        exif = _write_side_up(picture)
        match picture.format:
            # Several JPEG in one file, as telephones write: the first is the photo.
            case "JPEG" | "MPO":
                return jpeg.keep_picture(content, exif=exif)
            case "PNG":
                return png.keep_picture(content, exif=exif.removeprefix(EXIF_START))
            case "WEBP":
                return webp.keep_picture(content, exif=exif.removeprefix(EXIF_START))
            case "GIF":
                return gif.keep_picture(content)
    return content


def _write_side_up(picture: Image.Image) -> bytes:
    """Return the EXIF of a picture that lies on a side, without anything else; nothing for one that stands."""
    side_up = picture.getexif().get(ExifTags.Base.Orientation, UPRIGHT)
    if side_up not in range(UPRIGHT + 1, 9):
        return b""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = side_up
    return exif.tobytes()
