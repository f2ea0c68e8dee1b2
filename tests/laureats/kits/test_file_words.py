# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.kits.file_words import GROUPS, describe_role, name_role, tell_format

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("role", "group", "name"),
    [
        ("badge-light.svg", "web", "Square badge, on a light background (SVG)"),
        ("badge-wide-dark-1024.png", "web", "Wide badge, on a dark background (PNG, 1024 px)"),
        ("badge-mono-2048.png", "web", "Square badge, in one colour (PNG, 2048 px)"),
        ("badge-wide-light-512.webp", "web", "Wide badge, on a light background (WebP, 512 px)"),
        ("code-integration.md", "web", "Code to paste (Markdown)"),
        ("certificat.pdf", "documents", "Certificate (PDF)"),
        ("letterhead-30mm.png", "documents", "Letterhead (PNG, 30 mm)"),
        ("email-signature-240.png", "documents", "E-mail signature (PNG, 240 px)"),
        ("panneau-600x400mm.pdf", "panel", "Panel, ready for the printer (PDF, 600 × 400 mm)"),
        ("note-imprimeur.pdf", "panel", "Note to the printer (PDF)"),
        ("logo-cmjn.tif", "print", "Badge in CMYK colours, 200 mm wide, 300 dpi (TIFF)"),
        ("card-1200x630.png", "social", "Social card (PNG, 1200 × 630 px)"),
        ("LISEZ-MOI.txt", "documents", "Read me first (text)"),
        ("mot-du-maire.odt", "other", "mot du maire (ODT)"),
    ],
)
def test_a_role_says_what_the_file_is_and_where_it_stands(role, group, name):
    assert (describe_role(role).group, name_role(role)) == (group, name)
    assert group in GROUPS


def test_a_link_tells_format_and_size():
    assert tell_format("badge-light-1024.png", size=38_200) == "PNG, 1024 px, 38 kB"


def test_vector_comes_before_pixels_and_small_before_large():
    roles = ["badge-light-1024.png", "badge-light-512.webp", "badge-dark.svg", "badge-light-256.png", "badge-light.svg"]

    assert sorted(roles, key=lambda role: describe_role(role).rank) == [
        "badge-light.svg",
        "badge-light-256.png",
        "badge-light-1024.png",
        "badge-light-512.webp",
        "badge-dark.svg",
    ]
