# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A picture is cut around what its editor marked, wherever it is cut: the card of networks, faces."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.template import Context, Template
from PIL import Image

from core.models import CustomImage
from core.pictures import prefetch_renditions
from tests.page_tree import make_home

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]
AROUND, MARKED = (200, 20, 20), (20, 160, 20)
FACE = '{% load site_pictures %}{% responsive_picture image shape="face" sizes="4rem" alt="" %}'


def make_image(name, **fields):
    """Return a wide picture, of which the right part alone is green, and nothing marked."""
    stream = BytesIO()
    picture = Image.new("RGB", (3200, 630), AROUND)
    picture.paste(MARKED, (1920, 0, 3200, 630))
    picture.save(stream, "JPEG" if name.endswith("jpg") else "PNG")
    return CustomImage.objects.create(title="Remise", file=ContentFile(stream.getvalue(), name=name), **fields)


def mark(image):
    """Mark the green part as the middle of the picture, as the form of pictures does."""
    for name, value in {"x": 2560, "y": 315, "width": 80, "height": 80}.items():
        setattr(image, f"focal_point_{name}", value)
    image.save()
    return image


def dominant(rendition):
    """Return which of the two colours fills the middle of what was cut: light formats change them a little."""
    with rendition.file.open("rb") as stream:
        cut = Image.open(stream).convert("RGB")
        red, green, _blue = cut.getpixel((cut.width // 2, cut.height // 2))
    return "marked" if green > red else "around"


def dominants(image):
    return {rendition.filter_spec: dominant(rendition) for rendition in image.renditions.all()}


def draw_face(image):
    (listed,) = CustomImage.objects.filter(pk=image.pk).prefetch_related(prefetch_renditions())
    return Template(FACE).render(Context({"image": listed}))


SIZES = [f"fill-{side}x{side}|format-{name}" for side in (128, 256) for name in ("avif", "webp", "jpeg")]
CARD = "fill-1200x630|format-png"


def test_a_face_is_cut_around_the_mark():
    image = mark(make_image("portrait.jpg"))

    draw_face(image)

    assert dominants(image) == dict.fromkeys(SIZES, "marked")


def test_a_face_without_a_mark_is_cut_in_the_middle():
    image = make_image("portrait.jpg")

    draw_face(image)

    assert dominants(image) == dict.fromkeys(SIZES, "around")


def test_a_mark_set_once_the_picture_was_shown_counts_at_the_next_reading():
    image = make_image("portrait.jpg")
    before = draw_face(image)
    mark(image)

    after = draw_face(image)

    shown = [rendition for rendition in image.renditions.all() if rendition.url in after]
    assert {dominant(rendition) for rendition in shown} == {"marked"}
    assert (len(shown), [rendition for rendition in shown if rendition.url in before]) == (len(SIZES), [])


@pytest.mark.parametrize("change", [mark, lambda image: image], ids=["marked", "around"])
def test_the_card_of_networks_is_cut_around_the_mark(client, change, request):
    image = change(make_image("remise.png"))
    make_home(share_picture=image)

    shown = client.get("/").content.decode()

    card = image.renditions.get(filter_spec=CARD)
    assert (card.url in shown, dominant(card)) == (True, request.node.callspec.id)
