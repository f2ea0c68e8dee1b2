# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""ODTs: what the HTML says, whatever it holds, in files that word processors open."""

import io
import zipfile
from datetime import date

import pytest
from defusedxml import ElementTree

from home.odt import OdtDraft, write_odt
from tests.home.press.reading import read_odt


def write(html, **fields):
    values = {"title": "Essai", "language": "fr", "day": date(2018, 11, 6), "foot": "Pied"} | fields
    return write_odt(OdtDraft(html=html, **values))


def test_the_media_type_comes_first_and_as_it_is():
    with zipfile.ZipFile(io.BytesIO(write("<p>Un</p>"))) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"


def test_lists_hold_their_items_and_the_lists_within_them():
    html = "<ul><li>Un</li><li>Deux<ol><li>Deux et demi</li></ol></li></ul>"

    assert read_odt(write(html)).paragraphs == [
        ("List_20_item", "Un"),
        ("List_20_item", "Deux"),
        ("List_20_item", "Deux et demi"),
    ]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a &lt; b &amp; c</p>", "a < b & c"),
        ("<p>un\n   deux</p>", "un deux"),
        ("<p>un <!-- caché -->deux</p>", "un deux"),
        ("<div><p>\x0bun</p></div>", "un"),
        ("nu", "nu"),
        ('<p>un<img src="https://example.org/a.png" alt="ailleurs"></p>', "un"),
    ],
)
def test_words_are_kept_and_nothing_else(html, words):
    assert [text for _style, text in read_odt(write(html)).paragraphs] == [words]


def test_spaces_that_do_not_break_are_kept():
    content = zipfile.ZipFile(io.BytesIO(write("<p>22\u00a0000</p>"))).read("content.xml").decode()

    assert "22\u00a0000" in content


def test_every_part_is_well_formed_and_in_the_manifest():
    hostile = 'x" onload="y'
    with zipfile.ZipFile(io.BytesIO(write(f"<h1>{hostile}</h1>", title="<&>", foot=hostile))) as package:
        for name in package.namelist()[1:]:
            ElementTree.fromstring(package.read(name))
        manifest = package.read("META-INF/manifest.xml").decode()

    assert all(f'full-path="{name}"' in manifest for name in ("/", "content.xml", "styles.xml", "meta.xml"))
