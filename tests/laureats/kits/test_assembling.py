# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import zipfile
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from django.core.files.base import ContentFile

from core.models import CustomDocument
from laureats.kits.assembling import build_kit
from laureats.kits.producers import join_guidelines
from tests.laureats.assets.factories import make_subject
from tests.laureats.kits.factories import draw_one_badge, make_source, use_producers

STEM = "label-2026-niveau-3-angouleme"
NAMES = ["LISEZ-MOI.txt", "code-integration.html", "code-integration.md", f"{STEM}-badge-light.svg"]
HOSTILE = 'Bec & "Ongles" <script>'

pytestmark = pytest.mark.usefixtures("light_kits")


def build(**changes):
    """Return the files of a kit by name."""
    return {each.name: each.file.content for each in build_kit(make_source(**changes))}


def read_tags(html):
    tags = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: tags.append((tag, dict(attributes)))
    parser.feed(html.decode())
    return tags


def test_a_kit_holds_files_by_name_then_their_archive():
    assert list(build()) == [*NAMES, f"{STEM}.zip"]


def test_the_archive_holds_all_the_other_files():
    kit = build()

    with zipfile.ZipFile(io.BytesIO(kit[f"{STEM}.zip"])) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {name: kit[name] for name in NAMES}


def test_a_kit_made_again_is_the_same_to_the_byte():
    assert build() == build()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "media_type"), [("Charte 2026.PDF", "application/pdf"), ("charte.txt", "text/plain")])
def test_the_graphic_charter_of_the_editors_is_in_the_kit(monkeypatch, name, media_type):
    document = CustomDocument.objects.create(title="Charte", file=ContentFile(b"Nos couleurs", name=name))
    use_producers(monkeypatch, join_guidelines)

    (file,) = [each.file for each in build_kit(replace(make_source(), guidelines=document)) if "charte" in each.name]

    extension = name.rpartition(".")[2].lower()
    assert (file.role, file.media_type, file.content) == (
        f"charte-graphique.{extension}",
        media_type,
        b"Nos couleurs",
    )


def test_two_files_may_not_have_the_same_role(monkeypatch):
    use_producers(monkeypatch, draw_one_badge, draw_one_badge)

    with pytest.raises(ValueError, match=r"badge-light\.svg"):
        build()


def test_the_code_shows_the_badge_and_leads_to_the_page():
    assert read_tags(build()["code-integration.html"]) == [
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


def test_the_markdown_code_says_the_same():
    assert build()["code-integration.md"].decode() == (
        "[![Ville d’Angoulême : Label Territoire Numérique Libre 2026 – Niveau 3]"
        "(https://label.example/badges/angouleme/2026.svg)](https://label.example/laureats/angouleme/)\n"
    )


def test_names_stay_words_in_the_code():
    files = build(badge=make_subject(laureate=f"{HOSTILE} [x](y)"))
    (_link, _attributes), (_image, attributes) = read_tags(files["code-integration.html"])

    assert attributes["alt"].startswith(f"{HOSTILE} [x](y) : Label")
    assert files["code-integration.md"].decode().startswith('[![Bec & "Ongles" \\<script\\> \\[x\\](y) : Label')


def test_the_readme_tells_of_every_file_the_mentions_the_licence_and_the_code():
    kit = build(mentions=("Meilleure note totale", "Mutualisation"))
    readme = kit["LISEZ-MOI.txt"].decode()

    assert [name for name in NAMES[1:] if name not in readme] == []
    assert f"{STEM}-badge-light.svg\n    Badge carré, sur fond clair (SVG)\n" in readme
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
    readme = build(badge=make_subject(laureate=HOSTILE))["LISEZ-MOI.txt"].decode()

    assert f"Kit de communication – {HOSTILE}\n" in readme
