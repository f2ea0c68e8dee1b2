# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.assets.artworks import Role, read_own_template
from laureats.assets.template_checks import check_template
from laureats.faults import Refused
from laureats.models.artwork import Scale

WORDS = """<text x="1" y="40" font-size="9">$level</text>
<text x="1" y="60" font-size="9">$year</text>"""


def template(inside="", *, before="", root='viewBox="0 0 99 99"', words=WORDS):
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {root}>'
    return f"{before}{opening}\n{words}\n{inside}\n</svg>".encode()


def faults_of(content, *, role=Role.BADGE):
    """Return the codes and lines of what is wrong, in order."""
    try:
        check_template(content, role=role, scale=Scale.SIGNS)
    except Refused as refusal:
        return [(fault.code, fault.cell) for fault in refusal.faults]
    return []


@pytest.mark.parametrize("scale", Scale)
@pytest.mark.parametrize("role", Role)
def test_our_own_templates_pass(scale, role):
    source = read_own_template(scale=scale, role=role)

    assert check_template(source.encode(), role=role, scale=scale) == source


def test_what_inkscape_writes_passes():
    inside = """<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
    <sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="view"/>
    <g style="fill:#123456;-inkscape-stroke:none"><use xlink:href="#dot"/></g><circle id="dot" r="4"/>"""
    words = """<text x="1" y="9" style="font-size:12px;font-weight:bold"><tspan x="1" y="9">$level</tspan></text>
    <text x="1" y="30" style="font-size:12px">$year</text>"""

    assert faults_of(template(inside, words=words)) == []


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<script>alert(1)</script>", "element"),
        ('<script href="https://evil.example/a.js"/>', "element"),
        ("<foreignObject><p>a</p></foreignObject>", "element"),
        ('<animate attributeName="href" to="javascript:alert(1)"/>', "element"),
        ('<set attributeName="fill" to="red"/>', "element"),
        ('<image href="data:image/png;base64,AAAA"/>', "element"),
        ("<style>@import url(https://evil.example/a.css);</style>", "element"),
        ('<filter id="f"/>', "element"),
        ('<a href="#x" id="x"/>', "element"),
        ("<iframe/>", "element"),
        ('<circle r="1" onload="alert(1)"/>', "event"),
        ('<circle r="1" ONCLICK="alert(1)"/>', "event"),
        ('<use href="https://evil.example/a.svg#x"/>', "outside"),
        ('<use xlink:href="//evil.example/a.svg#x"/>', "outside"),
        ('<use href="file:///etc/passwd"/>', "outside"),
        ('<circle r="1" fill="url(https://evil.example/a.svg#x)"/>', "outside"),
        ('<circle r="1" fill="url( \'//evil.example\')"/>', "outside"),
        ('<circle r="1" style="fill:u\\72l(//evil.example)"/>', "outside"),
        ("<g mask=\"image-set('https://evil.example' 1x)\"/>", "outside"),
        ("<g style=\"mask:src('//evil.example')\"/>", "outside"),
        ('<g xml:base="https://evil.example/"/>', "outside"),
        ('<circle r="1" fill="$level"/>', "placeholder_in_attribute"),
        ('<circle r="1" data-theme="light night"/>', "theme"),
        ('<path d="M0 0H9" stroke-dasharray=".0001"/>', "dashes"),
        ('<path d="M0 0H9" style="stroke-dasharray:1e-9"/>', "dashes"),
        ('<use href="#nothing"/>', "no_part"),
        ('<circle r="1" fill="url(#nothing)"/>', "no_part"),
        ('<g id="a"><use href="#a"/></g>', "endless"),
        ('<clipPath id="c" clip-path="url(#c)"><circle r="1"/></clipPath>', "endless"),
        ('<circle id="a" r="1"/><circle id="a" r="2"/>', "same_id"),
        ('<text x="1" y="2" font-size="3">a<tspan>b</tspan></text>', "text_parts"),
        ('<text x="1" y="2">a</text>', "text_number"),
        ('<text x="1" y="2" font-size="1em">a</text>', "text_number"),
        ('<text x="1" y="nan" font-size="3">a</text>', "text_number"),
        ('<text x="1" y="2" font-size="0">a</text>', "text_number"),
        ('<text x="1" y="2" font-size="3" data-max-width="-1">a</text>', "text_number"),
        ('<text x="1" y="2" font-size="3" font-weight="900">a</text>', "text_weight"),
        ('<text x="1" y="2" font-size="3" text-anchor="center">a</text>', "text_anchor"),
        ('<text x="1" y="2" font-size="3" data-radius="0">a</text>', "text_radius"),
        (f'<text x="1" y="2" font-size="3">{"m " * 151}</text>', "text_length"),
        ('<text x="1" y="2" font-size="3">5 $ a</text>', "lone_dollar"),
        ('<text x="1" y="2" font-size="3">$levle</text>', "unknown_placeholder"),
        ('<text x="1" y="2" font-size="3">$laureate</text>', "unknown_placeholder"),
    ],
)
def test_what_a_template_may_not_hold_is_refused_at_its_line(inside, expected):
    assert (expected, "4") in faults_of(template(inside))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("not_xml", "1")),
        (b"<svg", ("not_xml", "1")),
        (template("</g>"), ("not_xml", "4")),
        ("<svg>é</svg>".encode("latin-1"), ("not_xml", "1")),
        (template().decode().encode("utf-16"), ("not_xml", "1")),
        (template(before='<!DOCTYPE svg [<!ENTITY a "aaaa">]>'), ("document_type", "1")),
        (template(before='<!DOCTYPE svg SYSTEM "file:///etc/passwd">'), ("document_type", "1")),
        (b"x" * 200_001, ("too_heavy", "")),
        (template("<g/>" * 3000), ("too_intricate", "4")),
        (template("<g>" * 50 + "</g>" * 50), ("too_intricate", "4")),
        (b"<html/>", ("not_svg", "1")),
        (b'<svg viewBox="0 0 9 9"/>', ("not_svg", "1")),
        (template(root=""), ("no_view_box", "1")),
        (template(root='viewBox="0 0 0 9"'), ("no_view_box", "1")),
        (template(root='viewBox="0 0 nan 9"'), ("no_view_box", "1")),
        (template(root='viewBox="0 0 20 9"'), ("wrong_shape", "1")),
        (template(root='viewBox="0 0 1 90000"'), ("wrong_shape", "1")),
        (template(root='viewBox="0 0 9 9" data-dark="green=red"'), ("dark_colours", "1")),
    ],
)
def test_what_is_no_template_is_refused(content, expected):
    assert faults_of(content) == [expected]


def test_parts_that_show_each_other_too_deep_are_refused():
    parts = ['<circle id="p0" r="1"/>', *(f'<g id="p{rank}"><use href="#p{rank - 1}"/></g>' for rank in range(1, 900))]

    assert faults_of(template("".join(parts[::-1]))) == [("endless", "4")]


def test_repetitions_that_grow_without_measure_are_refused():
    """Ten parts, each showing ten times the one before."""
    parts = ['<circle id="p0" r="1"/>']
    parts += [f'<g id="p{rank}">{f"""<use href="#p{rank - 1}"/>""" * 10}</g>' for rank in range(1, 10)]

    assert faults_of(template("".join(parts))) == [("too_many_shapes", "")]


@pytest.mark.parametrize(
    "inside",
    [
        f'<path id="p" d="M0 0{"h9" * 1000}"/>' + '<use href="#p"/>' * 120,
        '<text id="p" x="1" y="2" font-size="3">Territoire</text>' + '<use href="#p"/>' * 900,
    ],
)
def test_long_paths_and_words_repeated_are_refused(inside):
    assert faults_of(template(inside)) == [("too_many_shapes", "")]


@pytest.mark.parametrize("role", [Role.PANEL, Role.WIDE_BADGE])
@pytest.mark.parametrize("root", ['viewBox="0 0 1 90000"', 'viewBox="0 0 90000 1"'])
def test_a_ribbon_is_refused_before_it_is_drawn(role, root):
    words = f'{WORDS} <text x="1" y="2" font-size="3">$laureate</text>' if role is Role.PANEL else WORDS

    assert faults_of(template(root=root, words=words), role=role) == [("wrong_shape", "1")]


def test_width_and_height_that_would_make_a_ribbon_are_not_believed():
    assert faults_of(template(root='viewBox="0 0 99 99" width="1" height="900000"')) == []


@pytest.mark.parametrize(
    ("role", "missing"),
    [(Role.BADGE, ["year", "level"]), (Role.CARD, ["year", "level", "laureate"])],
)
def test_a_placeholder_that_is_missing_is_named(english, role, missing):
    root = 'viewBox="0 0 1200 630"' if role is Role.CARD else 'viewBox="0 0 9 9"'

    with pytest.raises(Refused) as refusal:
        check_template(template(words="", root=root), role=role, scale=Scale.SIGNS)

    assert [fault.message for fault in refusal.value.faults] == [
        f"${name} is missing: a <text> of the picture must show it." for name in missing
    ]


def test_an_unknown_placeholder_comes_with_the_nearest(english):
    with pytest.raises(Refused) as refusal:
        check_template(template('<text x="1" y="2" font-size="3">$levle</text>'), role=Role.BADGE, scale=Scale.SIGNS)

    assert [str(fault) for fault in refusal.value.faults] == [
        "4: $levle is not a placeholder of this picture; the nearest one is $level."
    ]


@pytest.mark.parametrize(
    "inside",
    [
        '<linearGradient id="g"><stop offset="0"/></linearGradient>',
        '<mask id="m"><circle r="1"/></mask>',
    ],
)
def test_what_print_files_would_lose_is_refused_in_a_panel_alone(inside):
    words = f'{WORDS} <text x="1" y="2" font-size="3">$laureate</text>'

    assert faults_of(template(inside, words=words), role=Role.PANEL) == [("not_printed", "4")]
    assert faults_of(template(inside)) == []


def test_every_fault_is_told_at_once_in_the_order_of_lines():
    faults = faults_of(template('<script/>\n<circle r="1" onload="a"/>\n<use href="#b"/>', words=""))

    assert faults == [
        ("missing_placeholder", ""),
        ("missing_placeholder", ""),
        ("element", "3"),
        ("event", "4"),
        ("no_part", "5"),
    ]


def test_a_background_that_would_hide_all_in_one_ink_is_refused():
    block = '<rect width="99" height="99"/>'

    assert faults_of(template(block)) == [("one_block", "")]
    assert faults_of(template('<rect width="99" height="99" data-theme="light dark"/>')) == []


def test_a_badge_too_heavy_for_a_web_page_is_refused():
    """Numbers without order compress badly."""
    points = " ".join(f"{(number * 7919) % 9973 / 100:g},{(number * 104729) % 9967 / 100:g}" for number in range(4000))

    assert ("too_heavy", "") in faults_of(template(f'<polyline points="{points}" data-theme="light dark"/>'))
