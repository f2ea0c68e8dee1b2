# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from defusedxml.ElementTree import fromstring

from laureats.assets.artwork import Filling, fill_template
from laureats.assets.themes import Theme

SVG = "{http://www.w3.org/2000/svg}"
TEMPLATE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" data-dark="#ff0000=#00ff00">
  <!-- A word to designers. -->
  <title>Another title</title>
  <g data-level="1 2"><circle r="1"/><circle r="2" data-level="2"/></g>
  <rect width="3" data-level="or"/>
  <rect width="4" data-level="other"/>
  <rect width="5" data-theme="light dark" data-level="mono-test"/>
  <text x="1" y="2" font-size="3" font-weight="700" fill="#ff0000">$level</text>
  <text x="1" y="2" font-size="3" data-example="">exemple</text>
</svg>"""


def fill(source=TEMPLATE, *, level_code="1", theme=Theme.LIGHT, is_example=False, title="T", **values):
    filling = Filling(
        level_code=level_code,
        values={"level": "L"} | values,
        theme=theme,
        is_example=is_example,
        identifier="badge-1",
        alternatives={"fr": (title, "D"), "en": ("T in English", "D in English")},
    )
    return fromstring(fill_template(source, filling=filling))


def drawn(picture):
    """Return the shapes of a picture that have a size."""
    return [child.attrib for child in picture.iter() if child.tag in {f"{SVG}circle", f"{SVG}rect"}]


@pytest.mark.parametrize(
    ("level_code", "expected"),
    [
        ("1", [{"r": "1"}]),
        ("2", [{"r": "1"}, {"r": "2"}]),
        ("or", [{"width": "3"}]),
        ("platine", [{"width": "4"}]),
        ("other", [{"width": "4"}]),
    ],
)
def test_a_template_keeps_what_is_meant_for_the_level(level_code, expected):
    assert drawn(fill(level_code=level_code)) == expected


@pytest.mark.parametrize(
    ("theme", "expected"), [(Theme.LIGHT, [{"width": "5"}]), (Theme.DARK, [{"width": "5"}]), (Theme.MONO, [])]
)
def test_a_template_keeps_what_is_meant_for_the_theme(theme, expected):
    assert drawn(fill(level_code="mono-test", theme=theme)) == expected


def test_a_picture_speaks_french_first_then_english():
    picture = fill(title="Niveau 1")
    words = [(child.tag.removeprefix(SVG), child.get("lang"), child.text) for child in picture if child.get("lang")]

    assert words == [
        ("title", "fr", "Niveau 1"),
        ("desc", "fr", "D"),
        ("title", "en", "T in English"),
        ("desc", "en", "D in English"),
    ]
    assert (picture.get("lang"), picture.get("aria-labelledby")) == ("fr", "badge-1-title badge-1-desc")


@pytest.mark.parametrize("hostile", ["</title><script>alert(1)</script>", "a & b < c", "$level", "]]>", "&lol;"])
def test_words_stay_words_whatever_they_hold(hostile):
    picture = fill(title=hostile, level=hostile)

    assert picture.find(f"{SVG}title").text == hostile
    assert [child.tag for child in picture.iter(f"{SVG}script")] == []


def test_characters_that_xml_refuses_are_left_out():
    assert fill(title="Ni\x00ve\x0bau\ufffe 1").find(f"{SVG}title").text == "Niveau 1"


def test_a_text_becomes_a_path_that_keeps_its_looks():
    picture = fill(level="Niveau 1")
    path = picture.find(f"{SVG}path")

    assert picture.find(f"{SVG}text") is None
    assert sorted(path.attrib) == ["d", "fill"]
    assert path.text is None


def test_the_same_words_give_the_same_path_whatever_their_spaces():
    paths = [fill(level=level).find(f"{SVG}path").get("d") for level in ("Niveau 1", " Niveau\u00a0\n1 ")]

    assert paths[0] == paths[1]


def test_the_mark_of_examples_is_left_out_of_the_others():
    counts = [len(list(fill(is_example=is_example).iter(f"{SVG}path"))) for is_example in (True, False)]

    assert counts == [2, 1]


def test_a_placeholder_without_a_value_is_refused():
    with pytest.raises(KeyError, match="motto"):
        fill(TEMPLATE.replace("$level", "$motto"))
