# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import zipfile
from html.parser import HTMLParser

import pytest
from PIL import Image

from laureats.kits.assembling import build_kit
from laureats.assets.rendering import render_badge_svg
from tests.laureats.assets.factories import make_kit_subject, make_subject

STEM = "label-2026-niveau-3-angouleme"
NAMES = [
    f"{STEM}.svg",
    f"{STEM}-256.png",
    f"{STEM}-512.png",
    f"{STEM}-1024.png",
    f"{STEM}-2048.png",
    "LISEZ-MOI.txt",
    "code-integration.html",
    "code-integration.md",
]
HOSTILE = 'Bec & "Ongles" <script>'


@pytest.fixture(scope="module")
def kit():
    return build_kit(make_kit_subject(mentions=("Meilleure note totale", "Mutualisation")))


def read_tags(html):
    tags = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: tags.append((tag, dict(attributes)))
    parser.feed(html.decode())
    return tags


def test_a_kit_holds_pictures_words_code_and_their_archive(kit):
    assert list(kit) == [*NAMES, f"{STEM}.zip"]


def test_the_archive_holds_all_the_other_files(kit):
    with zipfile.ZipFile(io.BytesIO(kit[f"{STEM}.zip"])) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {name: kit[name] for name in NAMES}


def test_a_kit_made_again_is_the_same_to_the_byte():
    assert build_kit(make_kit_subject()) == build_kit(make_kit_subject())


def test_the_picture_is_the_badge(kit):
    assert kit[f"{STEM}.svg"] == render_badge_svg(make_subject())


@pytest.mark.parametrize("width", [256, 512, 1024, 2048])
def test_each_png_is_as_wide_as_its_name_says(kit, width):
    picture = Image.open(io.BytesIO(kit[f"{STEM}-{width}.png"]))

    assert (picture.size, picture.mode) == ((width, width), "RGBA")


def test_the_code_shows_the_badge_and_leads_to_the_page(kit):
    assert read_tags(kit["code-integration.html"]) == [
        ("a", {"href": "https://label.example/laureats/angouleme/"}),
        (
            "img",
            {
                "src": "https://label.example/badges/angouleme/2026.svg",
                "alt": "Ville d’Angoulême : Label Territoire Numérique Libre 2026 – Niveau 3",
                "width": "160",
                "height": "160",
            },
        ),
    ]


def test_the_markdown_code_says_the_same(kit):
    assert kit["code-integration.md"].decode() == (
        "[![Ville d’Angoulême : Label Territoire Numérique Libre 2026 – Niveau 3]"
        "(https://label.example/badges/angouleme/2026.svg)](https://label.example/laureats/angouleme/)\n"
    )


def test_names_stay_words_in_the_code():
    files = build_kit(make_kit_subject(badge=make_subject(laureate=f"{HOSTILE} [x](y)")))
    (_link, _attributes), (_image, attributes) = read_tags(files["code-integration.html"])

    assert attributes["alt"].startswith(f"{HOSTILE} [x](y) : Label")
    assert files["code-integration.md"].decode().startswith('[![Bec & "Ongles" \\<script\\> \\[x\\](y) : Label')


def test_the_readme_tells_of_every_file_the_mentions_the_licence_and_the_code(kit):
    readme = kit["LISEZ-MOI.txt"].decode()

    assert [name for name in [*NAMES[:5], *NAMES[6:], f"{STEM}.zip"] if name not in readme] == []
    assert readme.startswith(
        "Label Territoire Numérique Libre 2026 – Niveau 3\n"
        "Kit de communication – Ville d’Angoulême\n"
        "Référence : 2026-0007\n"
        "Mention : Meilleure note totale\n"
        "Mention : Mutualisation\n\n"
    )
    assert "\nLICENCE D’USAGE\n" in readme
    assert f"\n{kit['code-integration.html'].decode()}\n" in readme


def test_the_readme_gives_names_as_they_are():
    readme = build_kit(make_kit_subject(badge=make_subject(laureate=HOSTILE)))["LISEZ-MOI.txt"].decode()

    assert f"Kit de communication – {HOSTILE}\n" in readme
