# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Smaller pictures are stored, and what they were drawn into is closed."""

import gc
import warnings

import pytest
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomImage

pytestmark = pytest.mark.django_db


def test_a_smaller_picture_leaves_no_file_open():
    image = CustomImage.objects.create(title="Photo", file=get_test_image_file())
    gc.collect()

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        rendition = image.get_rendition("width-20|format-jpeg")
        gc.collect()

    assert [str(warning.message) for warning in told] == []
    assert (rendition.width, rendition.file.size > 0) == (20, True)
