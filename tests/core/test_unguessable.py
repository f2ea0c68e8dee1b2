# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files of the admin bear names that nobody can guess."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from core.models import CustomDocument, CustomImage
from core.unguessable import guessable_name, unguessable_name


def make_picture():
    content = BytesIO()
    Image.new("RGB", (4, 4)).save(content, "PNG")
    return ContentFile(content.getvalue(), name="palmares-2026.png")


@pytest.mark.parametrize("name", ["palmares-2026.pdf", "sans-suffixe", "deux.points.csv"])
def test_the_name_of_a_file_that_came_is_found_again(name):
    assert guessable_name(unguessable_name(name)) == name


def test_the_same_name_is_never_given_twice():
    assert unguessable_name("palmares.pdf") != unguessable_name("palmares.pdf")


@pytest.mark.django_db
def test_the_address_of_a_document_holds_a_name_that_nobody_can_guess():
    document = CustomDocument.objects.create(title="Palmarès", file=ContentFile(b"x", name="palmares-2026.pdf"))

    named_as_it_came = f"/documents/{document.pk}/palmares-2026.pdf"

    assert (document.url != named_as_it_came, guessable_name(document.url)) == (True, named_as_it_came)


@pytest.mark.django_db
def test_a_picture_is_stored_under_a_name_that_its_copies_take_up():
    image = CustomImage.objects.create(title="Palmarès", file=make_picture())

    folder, _slash, name = image.file.name.rpartition("/")

    assert (folder, guessable_name(name), name != "palmares-2026.png") == ("original_images", "palmares-2026.png", True)
