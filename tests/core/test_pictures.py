# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of public pages: light formats first, a file that any browser reads last, nothing hidden in any."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.template import Context, Template
from django.test.utils import override_settings
from django_tasks_db.models import DBTaskResult
from PIL import Image

from core.blocks import BodyBlock
from core.models import CustomImage
from core.picture_tasks import draw_picture
from core.pictures import SHAPES, list_all_specs, list_specs
from tests.core.test_file_metadata import CANARY, telling_exif

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]
TAG = '{% load site_pictures %}{% responsive_picture image sizes="50vw" class="photo" alt="Un <b>pont</b>" %}'
WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def make_image(name="pont.jpg", *, size=(1200, 800), mode="RGB", **options):
    stream = BytesIO()
    Image.new(mode, size).save(stream, "JPEG" if name.endswith("jpg") else "PNG", **options)
    return CustomImage.objects.create(title="Un pont", file=ContentFile(stream.getvalue(), name=name))


def show(image, template=TAG):
    return BeautifulSoup(Template(template).render(Context({"image": image})), "html.parser")


def list_widths(srcset):
    return [candidate.split()[-1] for candidate in srcset.split(", ")]


def read_all(image):
    for rendition in image.renditions.all():
        with rendition.file.open("rb") as stream:
            yield rendition, stream.read()


def test_a_photo_is_offered_in_two_light_formats_then_as_jpeg():
    picture = show(make_image()).picture

    offered = [(source["type"], source["sizes"], list_widths(source["srcset"])) for source in picture("source")]
    widths = ["480w", "960w", "1200w"]
    assert offered == [("image/avif", "50vw", widths), ("image/webp", "50vw", widths)]
    last = picture.img
    assert last.attrs | {"src": last["src"][-4:], "srcset": list_widths(last["srcset"])} == {
        "src": ".jpg",
        "srcset": widths,
        "sizes": "50vw",
        "width": "1200",
        "height": "800",
        "alt": "Un <b>pont</b>",
        "class": ["photo"],
        "loading": "lazy",
        "decoding": "async",
    }


def test_a_drawing_keeps_its_holes_in_every_format():
    image = make_image("logo.png", mode="RGBA", size=(600, 600))

    show(image)

    drawn = {rendition.filter_spec: Image.open(BytesIO(content)) for rendition, content in read_all(image)}
    assert {spec: picture.has_transparency_data for spec, picture in drawn.items()} == dict.fromkeys(drawn, True)
    assert {picture.format for picture in drawn.values()} == {"AVIF", "WEBP", "PNG"}


def test_a_small_picture_is_one_file_a_format():
    picture = show(make_image(size=(300, 200))).picture

    assert [source["srcset"].count(",") for source in picture("source")] == [0, 0]
    assert (picture.img["width"], picture.img.get("srcset")) == ("300", None)


def test_a_drawing_in_vectors_is_shown_as_it_is():
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><path d="M0 0h64v48z"/></svg>'
    image = CustomImage.objects.create(title="Blason", file=ContentFile(drawing, name="blason.svg"))

    shown = show(image)

    assert (shown.picture, shown.img["src"][-4:], shown.img["width"]) == (None, ".svg", "64")


def test_no_picture_shows_nothing():
    assert str(show(None)) == ""


def test_a_picture_whose_file_is_lost_leaves_its_words():
    image = make_image()
    image.file.storage.delete(image.file.name)

    assert show(image).img["alt"] == "Un <b>pont</b>"


def test_a_rendition_tells_nothing_of_the_camera_or_the_place():
    # As a photo stored before uploads were cleaned.
    image = make_image(exif=telling_exif(), comment=CANARY)
    admin_size = image.get_rendition("max-165x165")

    show(image)

    told = {rendition.filter_spec: CANARY in content for rendition, content in read_all(image)}
    exif = {spec: dict(Image.open(BytesIO(content)).getexif()) for spec, content in _by_spec(image)}
    assert told == dict.fromkeys([*list_specs(image, shape=SHAPES["wide"]), "max-165x165"], False)
    assert exif == {spec: {} for spec in told}
    # Turned upright by what was dropped.
    assert (admin_size.width < admin_size.height) is True


def _by_spec(image):
    return [(rendition.filter_spec, content) for rendition, content in read_all(image)]


def test_the_address_of_a_rendition_cannot_be_guessed_from_a_long_name():
    image = make_image(f"{'palmares-de-l-edition-' * 4}2026.jpg")

    first, second = (image.get_rendition(spec).file.name for spec in ("width-480|format-avif", "width-480|format-webp"))

    assert first.split("-")[-1].split(".")[0] != second.split("-")[-1].split(".")[0]


@pytest.mark.parametrize("number", [1, 3])
def test_the_pictures_of_a_body_are_read_at_once(number, django_assert_num_queries):
    images = [make_image(f"pont-{place}.jpg", size=(400, 300)) for place in range(number)]
    block = BodyBlock()
    raw = [
        {"type": "picture", "value": {"image": {"image": image.pk, "alt_text": "x", "decorative": False}}}
        for image in images
    ]
    block.render(block.to_python(raw))

    with django_assert_num_queries(2):
        shown = block.render(block.to_python(raw))

    assert str(shown).count("<picture>") == number


@override_settings(TASKS=WORKER)
def test_a_picture_is_drawn_by_a_worker_before_a_page_asks(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()
    draw_picture.call(image.pk)

    expected = {spec for shape in SHAPES.values() for spec in list_specs(image, shape=shape)}
    assert set(image.renditions.values_list("filter_spec", flat=True)) == expected
    assert expected <= set(list_all_specs())
    assert "core.picture_tasks.draw_picture" in {task.task_path for task in DBTaskResult.objects.all()}


def test_a_picture_that_is_gone_asks_nothing_of_the_worker():
    assert draw_picture.call(404) is None


def test_a_command_draws_what_no_worker_did():
    photo = make_image()
    svg = ContentFile(b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>', name="a.svg")
    drawing = CustomImage.objects.create(title="Dessin", file=svg)

    call_command("draw_pictures")

    expected = {spec for shape in SHAPES.values() for spec in list_specs(photo, shape=shape)}
    assert set(photo.renditions.values_list("filter_spec", flat=True)) == expected
    assert list(drawing.renditions.values_list("filter_spec", flat=True)) == ["original"]
