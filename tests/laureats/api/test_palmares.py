# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.models import Palmares, PalmaresFile
from tests.factories import EditionFactory
from tests.laureats.palmares.factories import PAST, make_released_edition
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import count_queries

API = "http://testserver/api/v1"


def make_results(site, *, year, names=("Boé",), **fields):
    """Return a released edition with a file and an award a name, the last one at an unknown level."""
    edition = make_edition(year=year, scale=[("4", "Niveau 4")], **fields)
    for name in names:
        body = make_territory(f"{name} {year}")
        make_page(index=site.laureates, territory=body)
        make_award(body=body, edition=edition, level="4")
    make_award(body=make_territory(f"Albi {year}", siren=None), edition=edition)
    PalmaresFile.objects.create(
        edition=edition, name="palmares.csv", content=b"nom", media_type="text/csv", sha256="1" * 64, size=3
    )
    return edition


SUMMARY = {
    "edition": "2018",
    "year": 2018,
    "name": "Édition 2018",
    "is_fictional": False,
    "released_at": "2018-12-01T13:00:00+01:00",
    "fingerprint": None,
    "is_complete": False,
    "candidates": 30,
    "labelled": 22,
    "labelled_is_minimum": False,
    "unknown_level_count": 1,
    "url": f"{API}/palmares/2018",
    "page": "http://testserver/palmares/2018/",
}


def test_list_gives_the_results_in_figures(ask, site):
    make_results(site, year=2018, candidate_count=30, labelled_count=22)

    summary = SUMMARY | {"levels": [{"code": "4", "name": "Niveau 4", "count": 1}]}
    assert ask("palmares").json()["results"] == [summary]


def test_results_are_told_laureate_by_laureate(ask, site):
    make_results(site, year=2018, candidate_count=30, labelled_count=22)

    laureate = {
        "id": "2018/boe-2018",
        "display_name": "Ville de Boé 2018",
        "slug": "boe-2018",
        "mentions": [],
        "page": "http://testserver/laureats/boe-2018/",
        "url": f"{API}/awards/2018/boe-2018",
    }
    unknown = {
        "id": "2018/commune.16.albi-2018",
        "display_name": "Ville d'Albi 2018",
        "slug": None,
        "mentions": [],
        "page": None,
        "url": f"{API}/awards/2018/commune.16.albi-2018",
    }
    file = {
        "name": "palmares.csv",
        "media_type": "text/csv",
        "size": 3,
        "sha256": "1" * 64,
        "url": "http://testserver/palmares/fichiers/2018/palmares.csv",
    }
    assert ask("palmares/2018").json() == SUMMARY | {
        "levels": [{"code": "4", "name": "Niveau 4", "count": 1, "laureates": [laureate]}],
        "unknown_level": [unknown],
        "files": [file],
        "errata": [],
    }


@pytest.mark.parametrize(
    ("query", "years"), [("", [2020, 2018]), ("?is_fictional=true", [2020]), ("?is_fictional=false", [2018])]
)
def test_invented_results_are_told_and_can_be_left_out(ask, site, query, years):
    make_results(site, year=2018)
    make_results(site, year=2020, is_fictional=True)

    assert [(each["year"], each["is_fictional"]) for each in ask(f"palmares{query}").json()["results"]] == [
        (year, year == 2020) for year in years
    ]


def test_fingerprint_is_told_of_what_this_site_sealed(ask, site):
    make_released_edition(results_at=PAST)

    record = ask("palmares/2026?fields=fingerprint,is_complete").json()

    assert record == {"fingerprint": Palmares.objects.get().fingerprint, "is_complete": True}


@pytest.mark.parametrize("path", ["palmares", "statistics"])
def test_edition_to_come_is_unknown(ask, site, path):
    EditionFactory(code="2030", year=2030)

    assert ask(f"{path}/2030").content == ask(f"{path}/9999").content


@pytest.mark.parametrize("path", ["palmares", "palmares/2018", "statistics", "statistics/2018"])
def test_results_cost_as_many_queries_whatever_their_number(client, site, path):
    edition = make_results(site, year=2018)
    one = count_queries(client, f"/api/v1/{path}")

    for year in (2019, 2020):
        make_results(site, year=year, names=["Boé", "Cahors"])
        make_award(body=make_territory(f"Agen {year}"), edition=edition, level="4")

    assert count_queries(client, f"/api/v1/{path}") == one
