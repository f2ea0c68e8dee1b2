# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of open data: every column, every file with its fingerprint, and the versions."""

import json

import pytest

from laureats.models import OpenDataFile, OpenDataPage, OpenDataVersion, PalmaresPage
from laureats.open_data.datasets import DATASETS
from laureats.open_data.versions import write_version
from tests.laureats.errata.factories import correct
from tests.laureats.palmares.factories import make_released_edition, make_sealed_edition
from tests.laureats.public.factories import make_award, make_edition, make_territory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, french, make_home, translate_page

pytestmark = pytest.mark.django_db
FILE_LINK = "button button--quiet dataset__link"


@pytest.fixture
def home():
    home = make_home()
    add_page(home, OpenDataPage, title="Données ouvertes", slug="donnees")
    add_page(home, PalmaresPage, title="Palmarès", slug="palmares")
    return home


def test_every_column_is_explained_in_both_languages(client, home):
    translate_page(home, title="Home")
    translate_page(OpenDataPage.objects.get(), title="Open data", slug="open-data")

    pages = [ReadPage(client.get(path)) for path in ("/donnees/", "/en/open-data/")]

    names = [column.name for dataset in DATASETS for column in dataset.columns]
    assert [[words for words in page.words("th") if words in names] for page in pages] == [names, names]
    assert pages[0].words("td") != pages[1].words("td")


def test_every_file_stands_with_its_fingerprint(client, home):
    make_released_edition()

    page = ReadPage(client.get("/donnees/"))

    files = OpenDataFile.objects.exclude(dataset="")
    told = {link["href"] for link in page.all("a", class_=FILE_LINK)}
    assert told == {f"/donnees/{file.name}" for file in files}
    assert {file.sha256 for file in files} <= set(page.words("code"))


def test_versions_are_told_latest_first_with_their_reason(client, home):
    correct(make_released_edition(), level="1")

    page = ReadPage(client.get("/donnees/"))

    keys = list(OpenDataVersion.objects.order_by("-number").values_list("key", flat=True))
    rows = page.words("tr")[-2:]
    assert [key in row for key, row in zip(keys, rows, strict=True)] == [True, True]
    assert [french("Erratum") in rows[0], french("Results published") in rows[1]] == [True, True]


def test_each_version_leads_to_its_files_and_never_to_former_juries(client, home):
    correct(make_released_edition(), level="1")

    page = ReadPage(client.get("/donnees/"))

    latest, former = OpenDataVersion.objects.order_by("-number").values_list("key", flat=True)
    told = [link["href"] for link in page.all("a") if link["href"].endswith("/jurys.csv")]
    assert told == ["/donnees/jurys.csv", f"/donnees/versions/{latest}/jurys.csv"]
    assert f"/donnees/versions/{former}/laureats.csv" in {link["href"] for link in page.all("a")}


def test_types_are_told_in_words_with_their_code_beside(client, home):
    page = ReadPage(client.get("/donnees/"))

    told = {words for words in page.words("td") if words.startswith(("texte ", "oui ou non "))}
    assert {"texte string", "oui ou non boolean toujours remplie"} <= told


def test_engines_are_told_each_dataset_and_its_files(client, home):
    make_released_edition()

    text = client.get("/donnees/").content.decode()

    document = json.loads(text.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert (document["@type"], [dataset["@id"].rpartition("#")[2] for dataset in document["dataset"]]) == (
        "DataCatalog",
        [dataset.name for dataset in DATASETS],
    )
    assert [len(dataset["distribution"]) for dataset in document["dataset"]] == [4, 3, 3, 3]


def test_before_a_release_the_page_says_that_there_is_no_file(client, home):
    make_sealed_edition()

    page = ReadPage(client.get("/donnees/"))

    assert french("There is no file yet: the first ones come with the first results.") in page.words("p")
    assert page.all("a", class_=FILE_LINK) == []


def test_three_versions_take_as_many_queries_as_one(client, home):
    edition = make_released_edition()
    alone = count_queries(client, "/donnees/")
    for level in ("1", "2"):
        correct(edition, level=level)

    assert count_queries(client, "/donnees/") == alone


def test_files_as_first_published_lead_to_the_present_version(client, home):
    edition = make_released_edition()
    correct(edition, level="1")

    page = ReadPage(client.get(f"/palmares/{edition.year}/"))

    links = [link.words for link in page.all("a") if link["href"] == "/donnees/" and "corrections" in link.words]
    assert links == [french("Open data: every edition, corrections included")]


def test_an_edition_without_files_leads_to_the_open_data_too(client, home):
    make_award(body=make_territory("Albi"), edition=make_edition(year=2020), level="3")
    write_version()

    page = ReadPage(client.get("/palmares/2020/"))

    links = [link.words for link in page.all("a") if link["href"] == "/donnees/"]
    assert french("Open data: every edition, corrections included") in links
