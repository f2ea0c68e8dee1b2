# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Photos lose where they were taken, and nothing of what they show."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override
from PIL import Image, ImageChops, ImageCms, ImageFile, ImageSequence, PngImagePlugin
from wagtail.images.forms import get_image_form

from core.file_metadata import drop_metadata
from core.models import CustomImage

CANARY = b"canari"
SIDEWAYS = 6


def telling_exif():
    exif = Image.Exif()
    exif[0x0112] = SIDEWAYS
    exif[0x010F] = CANARY.decode()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (48.0, 51.0, 30.0)
    return exif.tobytes()


def draw(name, **options):
    picture = Image.effect_mandelbrot((64, 48), (-2, -1.5, 1, 1.5), 60).convert("RGB")
    stream = BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture.save(stream, name, exif=telling_exif(), icc_profile=profile, **options)
    return stream.getvalue()


def png_texts():
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", CANARY.decode())
    return {"pnginfo": texts}


TELLING = {
    "JPEG": draw("JPEG", comment=CANARY, xmp=CANARY),
    "PNG": draw("PNG", **png_texts()),
    "WEBP": draw("WEBP", xmp=CANARY, quality=90),
}


def open_bytes(content):
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("name", TELLING)
def test_a_file_keeps_its_side_up_and_its_colours_alone(name):
    before, after = TELLING[name], drop_metadata(TELLING[name])

    picture = open_bytes(after)
    assert (CANARY in before, CANARY in after) == (True, False)
    assert dict(picture.getexif()) == {0x0112: SIDEWAYS}
    assert dict(picture.getexif().get_ifd(0x8825)) == {}
    assert picture.info["icc_profile"] == open_bytes(before).info["icc_profile"]


@pytest.mark.parametrize(("name", "most"), [("JPEG", 12), ("PNG", 0), ("WEBP", 40)])
def test_a_file_keeps_its_pixels(name, most):
    before, after = (open_bytes(content).convert("L") for content in (TELLING[name], drop_metadata(TELLING[name])))

    assert ImageChops.difference(before, after).getextrema()[1] <= most


def test_the_double_photos_of_telephones_become_one_that_tells_nothing():
    first, second = (Image.new("RGB", (64, 48), colour) for colour in ("red", "blue"))
    stream = BytesIO()
    first.save(stream, "MPO", save_all=True, append_images=[second], exif=telling_exif(), quality=95)

    before, after = stream.getvalue(), drop_metadata(stream.getvalue())

    picture = open_bytes(after)
    assert (open_bytes(before).format, before.count(CANARY) > 0) == ("MPO", True)
    assert (picture.format, CANARY in after, dict(picture.getexif())) == ("JPEG", False, {0x0112: SIDEWAYS})
    assert picture.getpixel((9, 9))[0] > 200


def draw_moving(name, **options):
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    stream = BytesIO()
    frames[0].save(stream, name, save_all=True, append_images=frames[1:], duration=120, loop=0, **options)
    return stream.getvalue()


MOVING = {
    "WEBP": draw_moving("WEBP", exif=telling_exif(), xmp=CANARY, lossless=True),
    "PNG": draw_moving("PNG", exif=telling_exif(), **png_texts()),
    "GIF": draw_moving("GIF", comment=CANARY),
}


def list_frames(content):
    with open_bytes(content) as picture:
        return [
            (frame.convert("RGB").getpixel((4, 4)), round(frame.info["duration"]), frame.info["loop"])
            for frame in ImageSequence.Iterator(picture)
        ]


@pytest.mark.parametrize("name", MOVING)
def test_pictures_that_move_go_on_moving_and_tell_nothing(name):
    before, after = MOVING[name], drop_metadata(MOVING[name])

    assert (CANARY in before, CANARY in after) == (True, False)
    assert dict(open_bytes(after).getexif().get_ifd(0x8825)) == {}
    assert [how_long for _colour, how_long, _loop in list_frames(after)] == [120, 120]
    assert list_frames(after) == list_frames(before)


def draw_plain(name):
    stream = BytesIO()
    Image.new("RGB", (8, 8), "red").save(stream, name)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "GIF"])
def test_what_follows_the_end_of_a_picture_is_cut(name):
    content = draw_plain(name)

    assert drop_metadata(content + CANARY) == content


@pytest.mark.parametrize("number", range(1, 16))
def test_a_jpeg_keeps_no_segment_of_another_program(number):
    content = draw_plain("JPEG")
    segment = bytes([0xFF, 0xE0 + number]) + (2 + len(CANARY)).to_bytes(2) + CANARY

    # After the first one, which is JFIF.
    assert drop_metadata(content[:20] + segment + content[20:]) == content


@pytest.mark.parametrize("options", [{"progressive": True}, {"restart_marker_blocks": 1}, {"quality": 100}])
def test_a_jpeg_is_not_compressed_again(options):
    content = draw("JPEG", **options)

    before, after = (open_bytes(file) for file in (content, drop_metadata(content)))

    assert (ImageChops.difference(before, after).getbbox(), before.quantization) == (None, after.quantization)


def test_a_jpeg_of_four_inks_keeps_its_colours():
    stream = BytesIO()
    Image.new("CMYK", (8, 8), (10, 200, 30, 40)).save(stream, "JPEG", comment=CANARY)

    before, after = (open_bytes(file) for file in (stream.getvalue(), drop_metadata(stream.getvalue())))

    assert ImageChops.difference(before, after).getbbox(alpha_only=False) is None


@pytest.mark.parametrize("name", [*TELLING, "GIF"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_cut_short_is_refused(name, share):
    content = {**TELLING, "GIF": MOVING["GIF"]}[name]

    with pytest.raises((OSError, ValueError, SyntaxError, EOFError)):
        drop_metadata(content[: int(len(content) * share)])


def test_a_file_that_tells_nothing_is_left_as_it_came():
    stream = BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "JPEG")

    assert drop_metadata(stream.getvalue()) == stream.getvalue()


@pytest.mark.django_db
@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
@pytest.mark.parametrize("address", ["wagtailimages:add", "wagtailimages:add_multiple"])
def test_a_photo_put_in_the_library_is_stored_without_its_place(admin_client, address):
    upload = SimpleUploadedFile("mairie.jpg", TELLING["JPEG"], "image/jpeg")
    field = "file" if address == "wagtailimages:add" else "files[]"

    admin_client.post(
        reverse(address),
        {"title": "La mairie", field: upload},
        headers={"X-Requested-With": "XMLHttpRequest"} if field != "file" else {},
    )

    image = CustomImage.objects.get()
    with image.file.open("rb") as stored:
        content = stored.read()
    assert (CANARY in content, (image.width, image.height), image.file_size) == (False, (64, 48), len(content))


@pytest.mark.django_db
def test_a_photo_cut_short_is_refused_with_a_sentence(monkeypatch):
    # WeasyPrint, in any process that imports it, has Pillow take files cut short.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)
    content = TELLING["JPEG"]
    form = get_image_form(CustomImage)()
    form.cleaned_data = {"file": SimpleUploadedFile("mairie.jpg", content[: -len(content) // 4], "image/jpeg")}

    with override("en"), pytest.raises(ValidationError, match="it is damaged"):
        form.clean_file()
