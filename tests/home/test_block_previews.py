# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every block that an editor may choose says what it is for, and draws itself before it is chosen."""

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from tests.accounts import log_in
from tests.page_reading import ReadPage
from tests.page_tree import make_home

pytestmark = pytest.mark.django_db


def list_blocks():
    """Return every block of every stream of the project by its place, each definition once."""
    found = {}
    for model in apps.get_models():
        fields = [field for field in model._meta.get_fields() if isinstance(field, StreamField)]
        for field in fields:
            found |= {
                f"{type(field.stream_block).__name__}.{name}": block
                for name, block in field.stream_block.child_blocks.items()
                if isinstance(field.stream_block, StreamBlock)
            }
    return found


BLOCKS = list_blocks()


def test_streams_are_found():
    assert {"BodyBlock.heading", "HomeBlock.campaign", "MenuBlock.page", "ProgrammeBlock.item"} <= BLOCKS.keys()


@pytest.mark.parametrize("place", BLOCKS)
def test_a_block_says_what_it_is_for(place):
    assert str(BLOCKS[place].get_description())
    assert BLOCKS[place].is_previewable


# Each definition has a number, which a page of the admin is asked for.
@pytest.mark.parametrize("place", BLOCKS)
def test_a_block_draws_its_preview(place):
    make_home()

    response = log_in("communication").get(
        reverse("wagtailadmin_block_preview"), {"id": BLOCKS[place].definition_prefix}
    )

    assert response.status_code == 200
    assert ReadPage(response).one("main").words or ReadPage(response).all("img")
