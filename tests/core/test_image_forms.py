# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is asked when an image is sent."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from PIL import Image
from wagtail.images.forms import get_image_form

from core.models import CustomImage
from tests.accounts import log_in

pytestmark = pytest.mark.django_db


def test_an_image_is_described_when_it_is_sent():
    form = log_in("communication").get("/admin/images/add/").context["form"]

    assert "pour qui ne peut pas la voir" in str(form.fields["description"].help_text)


def write_png(side):
    stream = BytesIO()
    Image.new("1", (side, side)).save(stream, "PNG")
    return stream.getvalue()


def claim_side(content, side):
    """Return a PNG that says in its header that it is larger: it cannot be decoded."""
    header = b"IHDR" + struct.pack(">II", side, side) + content[24:29]
    return content[:12] + header + struct.pack(">I", zlib.crc32(header)) + content[33:]


def find_errors(content):
    file = SimpleUploadedFile("dessin.png", content, "image/png")
    with override("en"):
        form = get_image_form(CustomImage)({"title": "Un dessin"}, {"file": file})
        return form.errors.get("file", [])


@pytest.mark.parametrize("side", [6400, 11_000, 20_000])
def test_an_image_of_too_many_pixels_is_refused_before_it_is_decoded(side):
    assert find_errors(claim_side(write_png(8), side)) == [
        "The picture has too many pixels: reduce it to 6000 pixels a side, or less."
    ]


def test_an_image_whose_header_is_cut_is_damaged():
    assert find_errors(write_png(8)[:20]) == ["The picture cannot be read: it is damaged. Export it again."]


@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
def test_an_image_of_6000_pixels_a_side_is_taken():
    assert find_errors(write_png(6000)) == []
