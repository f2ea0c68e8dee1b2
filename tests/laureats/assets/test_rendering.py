# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import gzip
import io
import re

import pytest
from defusedxml.ElementTree import fromstring
from PIL import Image

from laureats.assets.rendering import describe_badge, render_badge_png, render_badge_svg
from tests.factories import TerritoryFactory
from tests.laureats.assets.factories import AwardFactory, make_subject

SVG = "{http://www.w3.org/2000/svg}"
LONG_NAME = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"
MEDALS = [("badge", "Badge"), ("bronze", "Bronze"), ("argent", "Argent"), ("or", "Or")]
SIGNS = [(str(rank), f"Niveau {rank}") for rank in range(1, 6)]
OTHERS = [("honneur", f"Prix d’honneur de {LONG_NAME}"), ("5-bis", "Y")]
LEVELS = pytest.mark.parametrize(("code", "name"), [*SIGNS, *MEDALS, *OTHERS])
# What an SVG may hold to be safe wherever it is shown: shapes, words about them, and nothing that runs or loads.
SAFE_TAGS = {
    f"{SVG}{name}"
    for name in ("svg", "title", "desc", "defs", "g", "use", "rect", "circle", "path", "linearGradient", "stop")
}


def render(**changes):
    return render_badge_svg(make_subject(**changes))


def open_png(content):
    return Image.open(io.BytesIO(content))


@LEVELS
def test_a_badge_holds_nothing_that_runs_or_loads(code, name):
    svg = render(level_code=code, level_name=name)
    elements = list(fromstring(svg).iter())
    attributes = [(attribute, value) for element in elements for attribute, value in element.attrib.items()]

    assert {element.tag for element in elements} - SAFE_TAGS == set()
    assert [pair for pair in attributes if pair[0] == "style" or pair[0].startswith("on")] == []
    assert [value for attribute, value in attributes if attribute == "href" and not value.startswith("#")] == []
    assert re.findall(rb"https?://[^\"]+|url\([^#]", svg) == [b"http://www.w3.org/2000/svg"]


@LEVELS
def test_the_references_of_a_badge_lead_to_its_own_parts(code, name):
    svg = render(level_code=code, level_name=name)
    known = {element.get("id") for element in fromstring(svg).iter()}
    named = {reference.decode() for reference in re.findall(rb"#(badge-[\w-]+)", svg)}

    assert named <= known


@LEVELS
def test_a_badge_weighs_less_than_eight_kilobytes_compressed(code, name):
    assert len(gzip.compress(render(level_code=code, level_name=name))) < 8 * 1024


@pytest.mark.parametrize("rank", range(1, 6))
def test_a_numbered_level_is_shown_as_so_many_copyleft_signs(rank):
    svg = render(level_code=str(rank), level_name=f"Niveau {rank}")

    assert len(list(fromstring(svg).iter(f"{SVG}use"))) == rank


def test_metals_differ_in_colour():
    drawn = {
        re.sub(rb'd="[^"]+"|badge-[\w-]+', b"", render(level_code=code, level_name="Or")) for code, _name in MEDALS
    }

    assert len(drawn) == len(MEDALS)


def test_a_badge_says_what_it_shows_in_french():
    picture = fromstring(render(level_code="5", level_name="Niveau 5", level_short_name="excellence"))
    title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")

    assert title.text == "Label Territoire Numérique Libre 2026 – Niveau 5 (excellence)"
    assert description.text == "Lauréat : Ville d’Angoulême. Visuel d’exemple."
    assert (picture.get("role"), picture.get("lang")) == ("img", "fr")
    assert picture.get("aria-labelledby").split() == [title.get("id"), description.get("id")]


def test_badges_of_two_editions_share_no_identifier():
    first, second = (
        {element.get("id") for element in fromstring(render(edition_code=code)).iter()} - {None}
        for code in ("2025", "2025-badge")
    )

    assert first
    assert first & second == set()


@pytest.mark.parametrize("hostile", ['"><script>alert(1)</script>', "Bec & Ongles <SA>"])
def test_names_are_words_and_nothing_else(hostile):
    svg = render(laureate=hostile, level_name=hostile, level_short_name=hostile)

    assert fromstring(svg).find(f"{SVG}desc").text == f"Lauréat : {hostile}. Visuel d’exemple."
    assert b"<script" not in svg


@pytest.mark.parametrize(("field", "value"), [("year", 2027), ("level_name", "Niveau trois"), ("level_code", "4")])
def test_the_picture_shows_year_and_level(field, value):
    usual, changed = (open_png(render_badge_png(svg, width=128)) for svg in (render(), render(**{field: value})))

    assert usual.tobytes() != changed.tobytes()


@LEVELS
def test_a_badge_is_the_same_to_the_byte_when_drawn_again(code, name):
    first, second = (render(level_code=code, level_name=name) for _ in range(2))

    assert first == second
    assert render_badge_png(first, width=96) == render_badge_png(second, width=96)


@pytest.mark.parametrize("width", [96, 512, 2048])
@pytest.mark.parametrize("code", ["3", "or"])
def test_a_png_is_as_wide_as_asked_and_transparent_around(width, code):
    picture = open_png(render_badge_png(render(level_code=code), width=width))

    assert (picture.format, picture.mode, picture.size) == ("PNG", "RGBA", (width, width))
    assert [picture.getpixel(corner)[3] for corner in ((0, 0), (width - 1, 0), (0, width - 1))] == [0, 0, 0]
    assert picture.getpixel((width // 2, width // 2))[3] == 255


@pytest.mark.parametrize("name", ["Y", LONG_NAME, "W" * 60])
@pytest.mark.parametrize(("code", "row", "margin"), [("3", 455, 18), ("or", 290, 90)])
def test_a_level_name_stays_within_its_frame(name, code, row, margin):
    """Compare, near the edge of the frame, the badge to the one whose level has no name."""
    named, nameless = (
        open_png(render_badge_png(render(level_code=code, level_name=text), width=512)) for text in (name, "")
    )
    boxes = [(0, row - 50, margin + 20, row + 20), (512 - margin - 20, row - 50, 512, row + 20)]

    assert [named.crop(box).tobytes() for box in boxes] == [nameless.crop(box).tobytes() for box in boxes]
    assert named.tobytes() != nameless.tobytes()


@pytest.mark.django_db
def test_a_badge_bears_the_name_borne_when_it_was_awarded():
    territory = TerritoryFactory(name="Pays Voironnais", kind="ca")
    award = AwardFactory(territory=territory, name="CC du Voironnais")

    assert describe_badge(award=award, level=award.level) == make_subject(laureate="CC du Voironnais")
