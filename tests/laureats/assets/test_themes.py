# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from defusedxml.ElementTree import fromstring

from laureats.assets.themes import Theme, recolour

SOURCE = """<svg data-dark="#FF0000=#00ff00 #00ff00=#ff0000"><a fill="#ff0000" stroke="none"/>
<b fill="#00ff00" stroke="url(#x)"/><c stop-color="#123456" color="inherit"/></svg>"""


def paints(theme):
    picture = fromstring(SOURCE)
    recolour(picture, theme=theme)
    assert "data-dark" not in picture.attrib
    return [child.attrib for child in picture], picture.get("fill")


def test_light_grounds_keep_the_colours_of_the_template():
    assert paints(Theme.LIGHT) == ([child.attrib for child in fromstring(SOURCE)], None)


def test_dark_grounds_may_swap_two_colours():
    assert paints(Theme.DARK) == (
        [
            {"fill": "#00ff00", "stroke": "none"},
            {"fill": "#ff0000", "stroke": "url(#x)"},
            {"stop-color": "#123456", "color": "inherit"},
        ],
        None,
    )


def test_a_single_ink_paints_in_black_all_that_is_painted():
    assert paints(Theme.MONO) == (
        [
            {"fill": "#000000", "stroke": "none"},
            {"fill": "#000000", "stroke": "url(#x)"},
            {"stop-color": "#000000", "color": "inherit"},
        ],
        "#000000",
    )
