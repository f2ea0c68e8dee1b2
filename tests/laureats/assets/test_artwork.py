# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from defusedxml.ElementTree import fromstring

from laureats.assets import artwork
from laureats.assets.artwork import fill_template

SVG = "{http://www.w3.org/2000/svg}"
TEMPLATE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <!-- A word to designers. -->
  <title id="$id-title">$statement</title>
  <g data-level="1 2"><circle r="1"/><circle r="2" data-level="2"/></g>
  <rect width="3" data-level="or"/>
  <rect width="4" data-level="other"/>
  <text x="1" y="2" font-size="3" font-weight="700" fill="red">$level</text>
</svg>"""


@pytest.fixture
def fill(tmp_path, monkeypatch):
    """Return a function that fills the template above."""
    (tmp_path / "test.svg").write_text(TEMPLATE)
    monkeypatch.setattr(artwork, "TEMPLATES", tmp_path)
    artwork._read_template.cache_clear()
    yield lambda *, level_code="1", **values: fromstring(
        fill_template("test.svg", level_code=level_code, values={"id": "i", "statement": "S", "level": "L"} | values)
    )
    artwork._read_template.cache_clear()


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
def test_a_template_keeps_what_is_meant_for_the_level(fill, level_code, expected):
    assert drawn(fill(level_code=level_code)) == expected


def test_words_are_filled_in_texts_and_attributes(fill):
    title = fill(id="badge-1", statement="Niveau 1").find(f"{SVG}title")

    assert (title.get("id"), title.text) == ("badge-1-title", "Niveau 1")


@pytest.mark.parametrize("hostile", ["</title><script>alert(1)</script>", "a & b < c", "$level", "]]>", "&lol;"])
def test_words_stay_words_whatever_they_hold(fill, hostile):
    picture = fill(statement=hostile)

    assert picture.find(f"{SVG}title").text == hostile
    assert [child.tag for child in picture.iter(f"{SVG}script")] == []


def test_characters_that_xml_refuses_are_left_out(fill):
    assert fill(statement="Ni\x00ve\x0bau\ufffe 1").find(f"{SVG}title").text == "Niveau 1"


def test_a_text_becomes_a_path_that_keeps_its_looks(fill):
    picture = fill(level="Niveau 1")
    path = picture.find(f"{SVG}path")

    assert picture.find(f"{SVG}text") is None
    assert sorted(path.attrib) == ["d", "fill"]
    assert path.text is None


def test_the_same_words_give_the_same_path_whatever_their_spaces(fill):
    paths = [fill(level=level).find(f"{SVG}path").get("d") for level in ("Niveau 1", " Niveau\u00a0\n1 ")]

    assert paths[0] == paths[1]


def test_a_placeholder_without_a_value_is_refused(fill, tmp_path):
    (tmp_path / "test.svg").write_text(TEMPLATE.replace("$statement", "$motto"))

    with pytest.raises(KeyError, match="motto"):
        fill()
