# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from laureats.public import statistics_context
from tests.laureats.public.factories import make_award, make_edition, make_territory

API = "http://testserver/api/v1"


def make_results():
    """Return two editions: two towns in one, one of them again and an agency without département in the other."""
    old, new = make_edition(year=2018, scale=[("4", "Niveau 4")], labelled_count=2), make_edition(year=2020)
    albi, boe = make_territory("Albi", department="81"), make_territory("Boé", department="47")
    agency = make_territory("Agence", kind="gip", department="")
    make_award(body=albi, edition=old, level="4")
    make_award(body=boe, edition=old)
    make_award(body=albi, edition=new, level="5")
    make_award(body=agency, edition=new, level="5")
    return old, new


def test_figures_of_an_edition_are_its_own(ask, site):
    make_results()

    assert ask("statistics/2018").json() == {
        "edition": "2018",
        "award_count": 2,
        "body_count": 2,
        "counts_fictional": False,
        "is_partial": False,
        "editions": [
            {
                "edition": "2018",
                "year": 2018,
                "is_fictional": False,
                "is_complete": True,
                "candidates": None,
                "labelled": {"number": 2, "is_minimum": False},
                "known": 2,
                "levels": [{"code": "4", "name": "Niveau 4", "count": 1}],
                "unknown_level_count": 1,
            }
        ],
        "kinds": [{"code": "commune", "name": "Commune", "bodies": 2, "labels": 2}],
        "regions": [
            {"code": "75", "name": "Nouvelle-Aquitaine", "bodies": 1, "labels": 1},
            {"code": "76", "name": "Occitanie", "bodies": 1, "labels": 1},
        ],
        "departments": [
            {"code": "47", "name": "Lot-et-Garonne (47)", "bodies": 1, "labels": 1},
            {"code": "81", "name": "Tarn (81)", "bodies": 1, "labels": 1},
        ],
        "outside_regions": 0,
        "outside_departments": 0,
        "domains": [],
        "url": f"{API}/statistics/2018",
        "page": "http://testserver/palmares/statistiques/",
    }


def test_figures_of_all_editions_are_those_of_the_public_page(ask, site):
    make_results()

    record, page = ask("statistics").json(), statistics_context()

    assert (record["award_count"], record["body_count"]) == (page["award_count"], page["body_count"])
    for facet in ("kinds", "regions", "departments"):
        told = [(row["code"], row["bodies"], row["labels"]) for row in record[facet]]
        assert told == [(row.code, row.bodies, row.labels) for row in page[facet]]
    assert (record["outside_regions"], record["outside_departments"]) == (1, 1)


def test_figures_say_whether_they_count_what_is_invented(ask, site):
    make_edition(year=2018)
    make_edition(year=2020, is_fictional=True)

    told = [ask(f"statistics{part}").json() for part in ("", "/2018", "/2020")]

    assert [record["counts_fictional"] for record in told] == [True, False, True]
    assert [each["is_fictional"] for each in told[0]["editions"]] == [True, False]
