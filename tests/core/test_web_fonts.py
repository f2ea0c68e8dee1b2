# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from fontTools.ttLib import TTFont

from core import web_fonts

NEEDED = set("AZaz09 ÀÉÈÊËÎÏÔÙÛÜŸÇàéèêëîïôùûüÿçŒœÆæ«»’“”…–—€\u00a0\u202f")


@pytest.mark.parametrize("style", web_fonts.STYLES)
def test_the_committed_fonts_have_every_character_of_french(style):
    font = TTFont(web_fonts.web_font_path(style))

    assert {sign for sign in NEEDED if ord(sign) not in font.getBestCmap()} == set()
    assert font.flavor == "woff2"


@pytest.mark.parametrize("style", web_fonts.STYLES)
def test_a_font_weighs_little(style):
    assert web_fonts.web_font_path(style).stat().st_size < 20_000


def test_the_committed_fonts_are_what_the_build_makes(tmp_path):
    built = tmp_path / "regular.woff2"

    web_fonts.cut_font("regular").save(built)

    assert TTFont(built).getBestCmap() == TTFont(web_fonts.web_font_path("regular")).getBestCmap()


def test_the_licence_stands_beside_the_fonts():
    licence = (web_fonts.fonts_directory() / "OFL-1.1.txt").read_text(encoding="utf-8")

    assert licence == web_fonts.licence_text()
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
