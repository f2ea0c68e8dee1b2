# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The outlines that the site ships, and where towns fall on them."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from laureats.atlas import building
from laureats.atlas.building import build_outlines, source_path
from laureats.atlas.reading import OUTLINES_PATH, read_atlas
from laureats.departments import NAMES

# The collectivities overseas that the source has no outline of.
WITHOUT_OUTLINE = {"975", "977", "978", "984", "986", "987", "988", "989"}


def test_outlines_are_those_of_the_source():
    assert OUTLINES_PATH.read_text(encoding="utf-8") == build_outlines(source_path().read_text(encoding="utf-8"))


def test_command_writes_the_outlines(tmp_path, monkeypatch):
    monkeypatch.setattr(building, "OUTLINES_PATH", tmp_path / "outlines.json")

    call_command("draw_map", stdout=StringIO())

    assert (tmp_path / "outlines.json").read_text(encoding="utf-8") == OUTLINES_PATH.read_text(encoding="utf-8")


def test_every_departement_is_drawn_once():
    codes = [code for frame in read_atlas().frames for code in frame.outlines]

    assert sorted(codes) == sorted(NAMES.keys() - WITHOUT_OUTLINE)


def test_overseas_frames_bear_their_names():
    assert [frame.title for frame in read_atlas().overseas] == [
        "Guadeloupe",
        "Martinique",
        "Guyane",
        "La Réunion",
        "Mayotte",
    ]


def test_every_outline_starts_in_its_frame():
    starts = {
        (frame.code, code): re.match(r"M(\d+) (\d+)", path).groups()
        for frame in read_atlas().frames
        for code, path in frame.outlines.items()
    }
    boxes = {frame.code: frame.box for frame in read_atlas().frames}
    outside = [
        key
        for key, (x, y) in starts.items()
        if not (0 <= int(x) - boxes[key[0]].left <= boxes[key[0]].width)
        or not (0 <= int(y) - boxes[key[0]].top <= boxes[key[0]].height)
    ]

    assert outside == []


@pytest.mark.parametrize(
    ("latitude", "longitude", "frame"),
    [
        (48.858, 2.3199, "metropole"),
        (42.6973, 9.4509, "metropole"),
        (15.9985, -61.7255, "971"),
        (14.6037, -61.0693, "972"),
        (4.9371, -52.3256, "973"),
        (-20.8823, 55.4504, "974"),
        (-12.7806, 45.2278, "976"),
    ],
)
def test_towns_fall_in_their_frame(latitude, longitude, frame):
    atlas = read_atlas()
    box = next(found.box for found in atlas.frames if found.code == frame)

    x, y = atlas.place(latitude=latitude, longitude=longitude)

    assert 0 < x - box.left < box.width
    assert 0 < y - box.top < box.height


def test_what_no_frame_holds_has_no_place():
    assert read_atlas().place(latitude=-22.2711, longitude=166.438) is None


def test_the_map_stays_light():
    assert OUTLINES_PATH.stat().st_size < 40_000
