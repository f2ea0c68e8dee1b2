# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Posters: one for the office, tagged, one for a printer; the code where the template keeps its place."""

import io

import pytest
from pypdf import PdfReader

from laureats.assets.artworks import Artwork, Role, own_artwork
from laureats.assets.svg_sources import svg
from laureats.models.artwork import Scale
from laureats.print_files.posters import draw_poster
from laureats.print_files.qr_codes import qr_path
from tests.laureats.print_files.factories import LAUREATES, PAGE, make_print_subject
from tests.laureats.print_files.reading import list_fonts, read_boxes

NAMES = [laureate for laureate, _code, _level in LAUREATES]
PLACE = '<rect data-role="qr" x="10" y="20" width="90" height="90" fill="#fff"/>'


def with_template(drawing):
    """Return a subject whose poster is this drawing."""
    source = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297">{drawing}</svg>'
    templates = {**own_artwork(Scale.SIGNS).templates, Role.POSTER: source}
    return make_print_subject(artwork=Artwork(scale=Scale.SIGNS, templates=templates, is_example=False))


def test_the_code_fills_its_place():
    path, width = qr_path(PAGE)
    (code,) = draw_poster(with_template(PLACE)).iter(svg("path"))

    assert code.attrib == {"d": path, "fill": "#000000", "transform": f"translate(10 20) scale({90 / width:g})"}


def test_a_template_without_a_place_has_no_code():
    assert list(draw_poster(with_template("<circle r='3'/>")).iter(svg("path"))) == []


@pytest.mark.parametrize("scale", Scale)
def test_our_own_templates_keep_a_place(scale):
    assert 'data-role="qr"' in own_artwork(scale).templates[Role.POSTER]


@pytest.mark.parametrize("name", NAMES)
def test_the_poster_of_the_office_is_one_tagged_page_of_outlines(printed, name):
    pdf = printed[name]["affiche-a4.pdf"].content
    document = PdfReader(io.BytesIO(pdf))

    assert (len(document.pages), document.trailer["/Root"]["/MarkInfo"]["/Marked"]) == (1, True)
    assert (read_boxes(pdf)["MediaBox"], list_fonts(pdf)) == ((210.0, 297.0), [])
    assert name in document.metadata.title
