# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of a body's kits, as visitors read it in French and in English."""

import pytest
from bs4 import BeautifulSoup

from laureats.assets.storing import store_badges
from laureats.kits.addresses import kit_page_address
from laureats.kits.building import build_waiting_kit
from laureats.models import Award, Kit, LaureateIndexPage
from laureats.models.artwork import ArtworkSet
from tests.factories import EditionFactory, LevelFactory
from tests.laureats.assets.factories import RELEASED_AT, AwardFactory
from tests.laureats.kits.factories import enable_artwork, make_award, request
from tests.page_tree import add_page, make_home

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_kits")]

ADDRESS = "/laureats/arles/kit/"
STEM = "label-2026-niveau-3-arles"


@pytest.fixture
def award():
    """Return an award whose kit is made, of a body listed among the laureates."""
    add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    award = make_award()
    request(award)
    build_waiting_kit(award.pk)
    return award


def add_earlier_award(award, *, year):
    edition = EditionFactory(year=year, released_at=RELEASED_AT)
    enable_artwork(edition)
    level = LevelFactory(edition=edition, code="3", name="Niveau 3")
    earlier = AwardFactory(territory=award.territory, edition=edition, level=level)
    store_badges([earlier])
    request(earlier)
    build_waiting_kit(earlier.pk)


def read(client, address=ADDRESS):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def words(tag):
    return " ".join(tag.get_text(" ").split())


def test_every_file_is_linked_with_its_format_and_size(client, award):
    links = {link["href"].rpartition("/")[2]: words(link) for link in read(client)("a", download=True)}

    sizes = {entry["name"]: entry["size"] for entry in Kit.objects.get().contents}
    assert set(links) == set(sizes)
    assert links[f"{STEM}-badge-light.svg"].startswith("Badge carré, sur fond clair, SVG, ")
    assert links[f"{STEM}.zip"].startswith("Télécharger tout le kit (ZIP, ")
    assert [text for text in links.values() if not text.rstrip(")").endswith(("ko", "Mo"))] == []


def test_each_link_hands_its_file_over(client, award):
    addresses = [link["href"] for link in read(client)("a", download=True)]

    assert {client.get(address).status_code for address in addresses} == {200}


def test_the_code_to_paste_is_that_of_the_kit(client, award):
    codes = [words(field) for field in read(client)("textarea")]

    assert codes == [
        '<a href="http://testserver/laureats/arles/"><img src="http://testserver/badges/arles/2026.svg" '
        'alt="Ville d&#x27;Arles : Label Territoire Numérique Libre 2026 – Niveau 3" width="160" height="160"></a>',
        "[![Ville d'Arles : Label Territoire Numérique Libre 2026 – Niveau 3]"
        "(http://testserver/badges/arles/2026.svg)](http://testserver/laureats/arles/)",
        "Ville d'Arles : Label Territoire Numérique Libre 2026 – Niveau 3",
        "Ville d'Arles: Territoire Numérique Libre label 2026 – Niveau 3",
    ]


def test_each_field_to_copy_has_a_label_and_its_buttons_wait_for_the_script(client, award):
    page = read(client)

    labelled = {label["for"] for label in page("label")}
    assert {field["id"] for field in page("textarea")} <= labelled
    assert [button["hidden"] for button in page("button", attrs={"data-copy": True})] == [""] * 4
    assert [script["src"] for script in page("script")] == ["/static/js/copy.js"]


def test_a_kit_not_made_yet_is_said_to_be_in_preparation(client, award):
    Kit.objects.update(archive="", contents=[])

    page = read(client)

    assert words(page.select_one(".notice__title")) == "En préparation"
    assert page("a", download=True) == []


def test_a_failure_is_never_told_to_the_public(client, award):
    Kit.objects.update(failure="Le profil ICC manque.")

    assert "profil ICC" not in words(read(client))


def test_the_latest_edition_comes_first(client, award):
    add_earlier_award(award, year=2024)

    assert [words(title) for title in read(client)("h2")][:2] == ["Édition 2026", "Édition 2024"]


def disable(award):
    ArtworkSet.objects.update(is_enabled=False)


def forget_level(award):
    Award.objects.update(level=None)


def hide(award):
    type(award.edition).objects.update(released_at=None)


@pytest.mark.parametrize("change", [disable, forget_level, hide])
def test_a_body_without_a_kit_has_no_such_page(client, award, change):
    change(award)

    assert client.get(ADDRESS).status_code == 404


def test_an_unknown_body_has_no_such_page(client, award):
    assert client.get("/laureats/boe/kit/").status_code == 404


def test_the_address_of_the_page_follows_that_of_the_list(award):
    assert kit_page_address("arles") == ADDRESS


def test_without_a_list_of_laureates_there_is_no_address():
    assert kit_page_address("arles") == ""


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_whatever_the_number_of_kits(client, award, count, django_assert_num_queries):
    for number in range(count - 1):
        add_earlier_award(award, year=2025 - number)
    client.get(ADDRESS)

    with django_assert_num_queries(26):
        response = client.get(ADDRESS)
    assert len(response.context["kits"]) == count
