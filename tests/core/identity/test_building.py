# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
from io import StringIO

import pytest
from django.core.management import call_command
from PIL import Image

from core.identity.drawing import pictures_directory
from core.identity.icons import build_icons
from core.identity.share_cards import build_share_cards

SIZES = {
    "apple-touch-icon.png": (180, 180),
    "icon-192.png": (192, 192),
    "icon-512.png": (512, 512),
    "icon-maskable-512.png": (512, 512),
    "share-fr.png": (1200, 630),
    "share-en.png": (1200, 630),
}


@pytest.fixture(scope="module")
def built():
    return build_icons() | build_share_cards()


def open_built(built, name):
    return Image.open(io.BytesIO(built[name]))


def test_the_committed_pictures_are_what_the_build_makes(built):
    assert [name for name, content in built.items() if (pictures_directory() / name).read_bytes() != content] == []


def test_each_picture_has_the_size_that_its_readers_ask_for(built):
    assert {name: open_built(built, name).size for name in SIZES} == SIZES
    assert open_built(built, "favicon.ico").info["sizes"] == {(16, 16), (32, 32), (48, 48)}


@pytest.mark.parametrize("name", ["apple-touch-icon.png", "icon-maskable-512.png"])
def test_what_telephones_cut_has_no_empty_corner(built, name):
    picture = open_built(built, name).convert("RGBA")

    assert [picture.getpixel(corner) for corner in ((0, 0), (picture.width - 1, 0))] == [(12, 92, 75, 255)] * 2


def test_a_maskable_icon_keeps_its_mark_within_the_circle_that_stays(built):
    picture = open_built(built, "icon-maskable-512.png").convert("RGB")
    middle = picture.width / 2

    drawn = [
        ((x - middle) ** 2 + (y - middle) ** 2) ** 0.5
        for x in range(0, picture.width, 4)
        for y in range(0, picture.height, 4)
        if picture.getpixel((x, y)) != (12, 92, 75)
    ]

    assert 0 < max(drawn) <= 0.4 * picture.width


def test_the_cards_of_the_two_languages_differ(built):
    assert built["share-fr.png"] != built["share-en.png"]


def test_the_command_writes_every_picture(tmp_path, settings, built):
    directory = tmp_path / "static" / "img"
    directory.mkdir(parents=True)
    (directory / "favicon.svg").write_bytes((pictures_directory() / "favicon.svg").read_bytes())
    settings.SITE_DIR = tmp_path

    call_command("build_icons", stdout=StringIO())

    assert {path.name for path in directory.iterdir()} == {"favicon.svg", *built}
