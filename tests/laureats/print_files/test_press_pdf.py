# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sheets for a printer as they look once drawn, and when they cannot be made."""

from datetime import UTC, datetime

import pytest

from laureats.faults import Refused
from laureats.print_files.press_pdf import Print, render_press_pdf
from laureats.print_files.sheets import Sheet
from tests.laureats.print_files.reading import draw, list_operations

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"{ground}>{drawing}</svg>'
GRADIENT = (
    '<defs><linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="40" y2="0">'
    '<stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient></defs>'
    '<circle cx="20" cy="20" r="20" fill="url(#g)"/>'
)


def make_print(drawing, *, ground="", width=100):
    picture = SQUARE.format(drawing=drawing, ground=ground)
    return Print(
        picture=picture.encode(),
        sheet=Sheet(width_mm=width, height_mm=60, bleed_mm=5),
        title="Panneau d’essai",
        slug="Essai",
        dated_at=datetime(2026, 11, 18, 17, tzinfo=UTC),
    )


def list_dark(pdf, *places):
    """Tell which places, in millimetres from the left of the sheet and halfway down, are dark."""
    picture = draw(pdf, dpi=25.4)
    return [sum(picture.getpixel((x, 45))) < 3 * 128 for x in places]


def test_a_picture_of_other_proportions_is_fitted_and_centred():
    pdf = render_press_pdf(make_print('<rect width="40" height="40"/>'))

    # The sheet is 130 mm wide with its bleed and margin, the square 60 mm: from 35 to 95.
    assert list_dark(pdf, 33, 37, 92, 97) == [False, True, True, False]


def test_the_ground_runs_into_the_bleed_and_no_further():
    pdf = render_press_pdf(make_print("", ground=' data-background="#000000"'))

    assert list_dark(pdf, 8, 11, 118, 121) == [False, True, True, False]


def test_what_a_template_draws_beyond_its_view_stops_at_the_bleed():
    pdf = render_press_pdf(make_print('<rect x="-99" y="-99" width="300" height="300"/>'))

    assert list_dark(pdf, 8, 11, 118, 121) == [False, True, True, False]


def test_marks_are_in_line_with_the_cut_and_beyond_the_bleed():
    picture = draw(render_press_pdf(make_print("")), dpi=254)

    # The left edge of the cut is 15 mm from that of the sheet; its mark ends 9 mm from the top.
    rows = {y: [x for x in range(100, 200) if sum(picture.getpixel((x, y))) < 600] for y in (60, 95)}
    assert [149 <= x <= 151 for x in rows[60]] == [True] * len(rows[60])
    assert (len(rows[60]) > 0, rows[95]) == (True, [])


def test_gradients_are_painted_in_inks_without_a_tile():
    pdf = render_press_pdf(make_print(GRADIENT, width=60))
    picture = draw(pdf, dpi=25.4)
    greys = [picture.getpixel((x, 45))[0] for x in (18, 30, 45, 60, 72)]

    assert greys == sorted(greys)
    assert (greys[0] < 60, greys[-1] > 200) == (True, True)
    assert "Do" not in {operator for _operands, operator in list_operations(pdf)[:200]}


def test_greys_are_in_black_ink_alone():
    operations = list_operations(render_press_pdf(make_print('<rect width="9" height="9" fill="#808080"/>')))

    assert ["0", "0", "0", "0.498"] in [list(map(str, inks)) for inks, operator in operations if operator == "k"]


def test_the_same_print_has_the_same_bytes():
    drawing = '<rect width="9" height="9" fill="#0c4a3d"/>'

    assert render_press_pdf(make_print(drawing)) == render_press_pdf(make_print(drawing))


@pytest.mark.usefixtures("english")
def test_a_picture_that_cannot_be_drawn_is_refused_rather_than_left_out():
    with pytest.raises(Refused, match="The template cannot be drawn for a printer"):
        render_press_pdf(make_print('<rect width="9" height="9" transform="rotate(a)"/>'))


@pytest.mark.parametrize("address", ["https://example.org/a.svg", "file:///etc/hostname"])
def test_nothing_is_fetched(address):
    with pytest.raises(Refused):
        render_press_pdf(make_print(f'<image href="{address}" width="9" height="9"/>'))


def test_a_missing_profile_is_refused_with_its_path(settings):
    settings.CMYK_PROFILE = "/nowhere/press.icc"

    with pytest.raises(Refused, match=r"/nowhere/press\.icc"):
        render_press_pdf(make_print(""))
