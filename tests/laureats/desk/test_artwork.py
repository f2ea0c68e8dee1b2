# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Artwork is the administrators': they replace templates, and see every picture before anyone."""

from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

from label.models import Edition
from laureats.assets.artworks import Role, own_artwork
from laureats.models import ArtworkSet, BadgeFile, PanelSize
from laureats.models.artwork import Scale
from tests.accounts import log_in, shown_messages
from tests.factories import EditionFactory, LevelFactory
from tests.laureats.assets.factories import RELEASED_AT, AwardFactory

pytestmark = pytest.mark.django_db

TEMPLATE = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99"><circle cx="9" cy="9" r="4" fill="#123456"/>
<text x="1" y="40" font-size="9">$level</text><text x="1" y="60" font-size="9">$year</text></svg>"""
SET = ["2026", "signs"]


@pytest.fixture
def level():
    return LevelFactory(code="3")


@pytest.fixture
def admin(level):
    return log_in("admin")


def upload(client, content=TEMPLATE, *, role="badge"):
    file = SimpleUploadedFile("carré.svg", content, content_type="image/svg+xml")
    return client.post(reverse("artwork_upload", args=[*SET, role]), {f"{role}-source": file}, follow=True)


def addresses():
    named = ["artwork_set", "artwork_preview"]
    pieces = [
        reverse("artwork_picture", args=[*SET, "badge", "dark"]),
        reverse("artwork_download", args=[*SET, "card"]),
    ]
    return [
        reverse("artwork_index"),
        *(reverse(name, args=SET) for name in named),
        reverse("artwork_panel_sizes", args=["2026"]),
        *pieces,
    ]


def test_administrators_open_every_page(admin):
    assert [admin.get(address).status_code for address in addresses()] == [200] * 6


@pytest.mark.parametrize("role", ["secretariat", "communication"])
def test_others_are_sent_home_and_change_nothing(role, level):
    client = log_in(role)

    assert {client.get(address).url for address in addresses()} == {reverse("wagtailadmin_home")}
    upload(client)
    client.post(reverse("artwork_set", args=SET), {"is_enabled": "on"})
    assert ArtworkSet.objects.count() == 0


@pytest.mark.parametrize("name", ["artwork_set", "artwork_preview"])
@pytest.mark.parametrize("parts", [["2026", "stars"], ["1999", "signs"]])
def test_what_does_not_exist_is_not_found(admin, name, parts):
    assert admin.get(reverse(name, args=parts)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_every_edition_is_listed_with_the_same_queries(django_assert_num_queries, count):
    client = log_in("admin")
    for year in range(2020, 2020 + count):
        LevelFactory(edition=EditionFactory(year=year), code="3")
    client.get(reverse("artwork_index"))

    with django_assert_num_queries(9):
        response = client.get(reverse("artwork_index"))

    assert [shown.edition.year for shown in response.context["sets"]] == list(range(2020, 2020 + count))[::-1]


def test_kits_are_offered_by_a_tick(admin):
    response = admin.post(reverse("artwork_set", args=SET), {"is_enabled": "on"}, follow=True)

    chosen = ArtworkSet.objects.get()
    assert (chosen.is_enabled, chosen.is_example, chosen.scale) == (True, False, "signs")
    assert shown_messages(response) == ["The choices are saved."]


def test_a_template_is_kept_with_its_digest_and_author(admin):
    response = upload(admin)

    template = ArtworkSet.objects.get().templates.get()
    assert (template.role, template.source, template.file_name) == ("badge", TEMPLATE.decode(), "carré.svg")
    assert (template.sha256, template.author_name) == (sha256(TEMPLATE).hexdigest(), "admin")
    assert shown_messages(response) == ["The template “Square badge” is in place."]


def test_a_template_replaces_the_last_one(admin):
    upload(admin)
    upload(admin, TEMPLATE.replace(b"#123456", b"#654321"))

    assert b"#654321" in admin.get(reverse("artwork_picture", args=[*SET, "badge", "light"])).content
    assert ArtworkSet.objects.get().templates.count() == 1


def test_a_hostile_template_is_refused_with_every_fault_at_its_line(admin):
    response = upload(admin, TEMPLATE.replace(b"</svg>", b'<script/>\n<use href="https://evil.example/#a"/></svg>'))

    page = response.content.decode()
    assert "Line 2:\n        &lt;script&gt; is not allowed" in page
    assert "Line 3:\n        href leads to https://evil.example/#a" in page
    assert ArtworkSet.objects.count() == 0


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"x" * 300_000])
def test_what_is_no_drawing_is_refused(admin, content):
    assert shown_messages(upload(admin, content)) == ["The file is not used: read why below."]
    assert ArtworkSet.objects.count() == 0


def test_a_form_without_a_file_says_so(admin):
    response = admin.post(reverse("artwork_upload", args=[*SET, "badge"]))

    assert "Choose a file first." in response.content.decode()


def test_a_template_taken_back_leaves_the_projects_own(admin):
    upload(admin)

    admin.post(reverse("artwork_remove", args=[*SET, "badge"]))

    own = own_artwork(Scale.SIGNS).templates[Role.BADGE]
    assert admin.get(reverse("artwork_download", args=[*SET, "badge"])).content.decode() == own


def test_replacing_a_template_changes_no_published_badge(admin, level):
    award = AwardFactory(level=level)
    BadgeFile.objects.create(award=award, extension="svg", content=b"<svg/>", sha256="0" * 64)

    upload(admin)

    assert list(BadgeFile.objects.values_list("revision", "content")) == [(1, b"<svg/>")]


def test_a_released_edition_says_that_nothing_is_redrawn_in_silence(admin, level):
    Edition.objects.update(released_at=RELEASED_AT)

    assert "What is published stays as it is" in admin.get(reverse("artwork_set", args=SET)).content.decode()


def test_the_preview_shows_every_picture_for_the_laureate_chosen(admin, level):
    award = AwardFactory(level=level, name="Arles")

    page = admin.get(reverse("artwork_preview", args=SET), {"laureate": str(award.pk)})

    with translation.override("en"):
        titles = [picture.title for picture in page.context["pictures"]]
    assert titles[:4] == [
        "Square badge – For light grounds",
        "Square badge – For dark grounds",
        "Square badge – In a single ink",
        "Wide badge – For light grounds",
    ]
    assert titles[6:] == ["Town-entrance panel", "Poster", "Social card"]
    pictures = [admin.get(picture.url) for picture in page.context["pictures"]]
    assert {picture["Content-Type"] for picture in pictures} == {"image/svg+xml"}
    assert all("Arles" in picture.content.decode() for picture in pictures)


@pytest.mark.parametrize("count", [1, 3])
def test_laureates_are_offered_with_the_same_queries(admin, level, django_assert_num_queries, count):
    for number in range(count):
        AwardFactory(level=level, name=f"Ville-{number}")
    address = reverse("artwork_preview", args=SET)
    admin.get(address)

    with django_assert_num_queries(9):
        page = admin.get(address)

    labels = [sample.label for sample in page.context["samples"]]
    assert labels[:-2] == [f"Ville de Ville-{number} – Niveau 3" for number in range(count)]


def send_sizes(client, *sizes):
    """Send the form of panels' sizes, one row a size."""
    rows = [dict(zip(("width_mm", "height_mm", "bleed_mm"), size, strict=True)) for size in sizes]
    values = {f"panel_sizes-{number}-{name}": value for number, row in enumerate(rows) for name, value in row.items()}
    counts = {"panel_sizes-TOTAL_FORMS": len(rows), "panel_sizes-INITIAL_FORMS": 0}
    return client.post(reverse("artwork_panel_sizes", args=["2026"]), values | counts)


def test_sizes_of_panels_are_data_of_the_edition(admin):
    send_sizes(admin, (600, 400, 5), ("", "", 5))

    assert [str(size) for size in PanelSize.objects.filter(edition__code="2026")] == ["600 × 400 mm"]


def test_an_impossible_panel_is_refused(admin):
    response = send_sizes(admin, (60, 400, 5))

    assert list(response.context["formset"].forms[0].errors) == ["width_mm"]
    assert PanelSize.objects.count() == 0
