# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from home.models import StandardPage
from label.models import Edition
from laureats.models import FormerName, Succession
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page, body
from tests.search.reading import found_addresses, found_titles, search

pytestmark = pytest.mark.django_db


def label(site, name, *, level="3", **fields):
    """Return a body labelled in 2018, with its page."""
    territory = make_territory(name, **fields)
    edition = Edition.objects.filter(year=2018).first() or make_edition(year=2018)
    make_award(body=territory, edition=edition, level=level)
    make_page(index=site.laureates, territory=territory)
    return territory


@pytest.mark.parametrize(
    "words",
    [
        "Angoulême",
        "angouleme",
        "ANGOUL",
        "Ville d’Angoulême",
        "ville d'angouleme",
        "mairie d'Angoulême",
        "commune angoulême",
    ],
)
def test_a_laureate_is_found_by_its_name_however_it_is_typed(client, site, words):
    label(site, "Angoulême")
    label(site, "Boé", slug="boe")

    assert found_titles(client, words) == ["Ville d'Angoulême"]


@pytest.mark.parametrize("words", ["communauté d’agglomération du Sud", "CA du Sud", "communauté sud"])
def test_what_a_grouping_is_may_be_said_in_full_or_in_short(client, site, words):
    label(site, "CA du Sud", kind="ca")
    label(site, "CC du Sud", kind="cc", slug="cc-du-sud", department="17")

    assert found_titles(client, words)[0] == "CA du Sud"


@pytest.mark.parametrize("words", ["St Malo", "saint-malo", "st-malo"])
def test_saint_may_be_shortened(client, site, words):
    label(site, "Saint-Malo")

    assert found_titles(client, words) == ["Ville de Saint-Malo"]


def test_a_laureate_is_found_by_the_name_it_once_bore(client, site):
    territory = label(site, "Cherbourg-en-Cotentin")
    FormerName.objects.create(territory=territory, name="Équeurdreville", slug="equeurdreville")

    assert found_titles(client, "equeurdreville") == ["Ville de Cherbourg-en-Cotentin"]


@pytest.mark.parametrize("words", ["Gironde", "33", "Nouvelle-Aquitaine", "Canéjan Gironde"])
def test_a_laureate_is_found_by_its_place(client, site, words):
    label(site, "Canéjan", slug="canejan", department="33")
    label(site, "Arles", department="13")

    assert found_titles(client, words) == ["Ville de Canéjan"]


def test_the_body_of_that_name_comes_before_those_of_the_place(client, site):
    label(site, "Canéjan", slug="canejan", department="33")
    label(site, "Gironde", kind="departement", department="33")

    assert found_titles(client, "gironde") == ["Département de la Gironde", "Ville de Canéjan"]


def test_a_laureate_comes_before_the_pages_that_tell_of_it(client, site):
    add_page(site.home, StandardPage, title="La fête d’Arles", slug="fete", introduction="Arles, Arles, Arles.")
    label(site, "Arles")

    assert found_addresses(client, "arles") == ["/laureats/arles/", "/fete/"]


def test_what_a_body_is_names_none_by_itself(client, site):
    label(site, "Arles")
    add_page(site.home, StandardPage, title="Ville", slug="ville")

    assert found_addresses(client, "ville") == ["/ville/", "/laureats/arles/"]


def test_a_laureate_is_found_by_what_its_page_says(client, site):
    territory = label(site, "Arles")
    page = territory.laureate_page
    page.testimony = "Nous avons adopté la marmotte : 1 < 2."
    page.save()

    shown = search(client, "marmottes")

    assert shown.words("mark") == ["marmotte"]
    assert shown.words("p", class_="entry__text") == ["Nous avons adopté la marmotte : 1 < 2."]


def test_a_laureate_shows_what_it_is_and_its_latest_level(client, site):
    territory = label(site, "Angoulême", level="2")
    make_award(body=territory, edition=make_edition(year=2023), level="4")

    shown = search(client, "angouleme")

    assert shown.words("p", class_="result__about") == ["Lauréat Commune Charente (16)"]
    assert shown.words("p", class_="result__award") == ["Niveau 4 sur 5 2023"]


def test_a_body_that_succeeded_a_labelled_one_is_found(client, site):
    former = make_territory("Bassens-le-Vieux")
    make_award(body=former, edition=make_edition(year=2018), level="1")
    heir = make_territory("Marmotte-Nouvelle")
    Succession.objects.create(predecessor=former, successor=heir, happened_on="2020-01-01", reason="merger")
    make_page(index=site.laureates, territory=heir)

    assert found_titles(client, "marmotte") == ["Ville de Marmotte-Nouvelle"]


def test_the_list_of_laureates_is_asked_for_the_same_name(client, site):
    label(site, "Arles")
    label(site, "Arles-sur-Tech")

    link = search(client, "arles", kind="laureates").one("a", class_="arrow-link")

    assert link["href"] == "/laureats/?q=arles"


def test_the_list_of_laureates_knows_no_place_by_its_name(client, site):
    label(site, "Canéjan", slug="canejan", department="33")

    assert search(client, "gironde", kind="laureates").one("a", class_="arrow-link")["href"] == "/laureats/"


def test_a_laureate_is_found_by_what_editors_add_to_its_page(client, site):
    page = label(site, "Arles").laureate_page
    page.body = body(("paragraph", "<p>Des <b>marmottes</b> en liberté.</p>"))
    page.save()

    assert found_titles(client, "marmotte liberté") == ["Ville d'Arles"]


@pytest.mark.parametrize("words", ["city of Arles", "the town of arles", "Municipality of Arles"])
def test_english_readers_say_what_a_body_is_in_english(client, site, words):
    label(site, "Arles")

    assert found_titles(client, words) == ["Ville d'Arles"]
