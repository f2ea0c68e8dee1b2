# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures from outside. No database: these are pure."""

import zlib
from io import BytesIO
from struct import pack

import pytest
from PIL import Image, ImageFile
from PIL.PngImagePlugin import PngInfo

from laureats.faults import Refused
from laureats.proposals.pictures import MAX_BYTES, clean_picture
from tests.laureats.proposals.factories import draw


def read(picture):
    return Image.open(BytesIO(picture.content))


def refusal_of(content):
    with pytest.raises(Refused) as refusal:
        clean_picture(content)
    (fault,) = refusal.value.faults
    return fault.code


def chunk(kind, content):
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))


def png_that_says(*, width, height):
    """Return a PNG of a few bytes that would fill that many pixels."""
    header = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("file_format", "mode", "kept"),
    [
        ("JPEG", "RGB", "jpg"),
        ("PNG", "RGBA", "png"),
        ("PNG", "P", "png"),
        ("WEBP", "RGB", "jpg"),
        ("JPEG", "CMYK", "jpg"),
    ],
)
def test_the_usual_formats_are_drawn_anew(file_format, mode, kept):
    colour = {"RGBA": (0, 0, 128, 9), "CMYK": (9, 9, 9, 9), "P": 3}.get(mode, "navy")

    picture = clean_picture(draw(file_format=file_format, mode=mode, colour=colour))

    assert (picture.extension, read(picture).size) == (kept, (200, 100))


def test_what_is_hidden_in_a_photo_is_gone_and_it_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "canari"
    exif.get_ifd(0x8825)[1] = "N"

    photo = read(clean_picture(draw(exif=exif, comment=b"canari")))

    assert (photo.size, dict(photo.getexif()), photo.info.get("comment"), photo.info.get("exif")) == (
        (100, 200),
        {},
        None,
        None,
    )


def test_text_hidden_in_a_png_is_gone():
    info = PngInfo()
    info.add_text("Author", "canari")

    assert b"canari" not in clean_picture(draw(file_format="PNG", pnginfo=info)).content


@pytest.mark.parametrize(("file_format", "size"), [("JPEG", (7000, 3500)), ("PNG", (3000, 1500))])
def test_a_large_picture_is_reduced(file_format, size):
    assert read(clean_picture(draw(file_format=file_format, size=size))).size == (2400, 1200)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7", "format"),
        (b"", "format"),
        (b"GIF89a", "format"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "svg"),
        (draw(size=(900, 900))[:2000], "damaged"),
        (png_that_says(width=6000, height=6000), "too_many_pixels"),
        (png_that_says(width=2**30, height=2**30), "too_many_pixels"),
        (png_that_says(width=300, height=300), "damaged"),
        (draw(size=(63, 200)), "too_small"),
        (b"\0" * (MAX_BYTES + 1), "too_heavy"),
    ],
    ids=["pdf", "empty", "gif", "svg", "cut", "bomb", "huge-bomb", "no-pixels", "small", "heavy"],
)
def test_anything_else_is_refused(content, code):
    assert refusal_of(content) == code


def test_a_file_cut_short_is_refused_even_where_another_library_takes_it(monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)

    assert refusal_of(draw(size=(900, 900))[:2000]) == "damaged"
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_a_photo_of_a_telephone_that_holds_a_second_picture_is_taken():
    stream = BytesIO()
    second = Image.new("RGB", (200, 100), "red")
    Image.new("RGB", (200, 100), "navy").save(stream, "MPO", save_all=True, append_images=[second])

    picture = clean_picture(stream.getvalue())

    assert (picture.extension, read(picture).format, read(picture).size) == ("jpg", "JPEG", (200, 100))


def progressive_photo(*, more_scans):
    """Return a JPEG that tells its last scan so many times more."""
    stream = BytesIO()
    Image.new("RGB", (200, 100), "navy").save(stream, "JPEG", progressive=True)
    content = stream.getvalue()
    last = content.rindex(b"\xff\xc4", 0, content.rindex(b"\xff\xda"))
    return content[:-2] + content[last:-2] * more_scans + content[-2:]


def test_a_photo_told_in_scans_without_end_is_refused():
    assert clean_picture(progressive_photo(more_scans=20)).extension == "jpg"
    assert refusal_of(progressive_photo(more_scans=40)) == "damaged"
