# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import date

import pytest

from laureats.models import FormerName, Succession
from tests.factories import EditionFactory
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import count_queries

API = "http://testserver/api/v1"
PATHS = ["territories", "laureates"]


def make_labelled(site, name, *, edition, **fields):
    """Return a labelled body with a page."""
    body = make_territory(name, **fields)
    make_page(index=site.laureates, territory=body)
    make_award(body=body, edition=edition, level="4")
    return body


def succeed(predecessor, successor):
    return Succession.objects.create(
        predecessor=predecessor, successor=successor, happened_on=date(2019, 1, 1), reason="merger"
    )


def test_territory_is_told_with_its_names_and_numbers(ask, site):
    body = make_labelled(site, "Boé", edition=make_edition(year=2018), siren=None, insee_code="47031", latitude="44.16")
    FormerName.objects.create(territory=body, name="Bon-Encontre", slug="bon-encontre")

    assert ask("territories/47031").json() == {
        "id": "boe",
        "siren": None,
        "insee_code": "47031",
        "slug": "boe",
        "name": "Boé",
        "display_name": "Ville de Boé",
        "kind": "commune",
        "kind_name": "Commune",
        "department": "16",
        "department_name": "Charente",
        "region": "75",
        "region_name": "Nouvelle-Aquitaine",
        "population": 1000,
        "latitude": 44.16,
        "longitude": None,
        "website": None,
        "former_names": ["Bon-Encontre"],
        "predecessors": [],
        "successors": [],
        "is_fictional": False,
        "url": f"{API}/territories/boe",
        "page": "http://testserver/laureats/boe/",
        "award_count": 1,
        "latest_year": 2018,
        "laureate": f"{API}/laureates/boe",
    }


def test_body_without_page_nor_number_is_named_by_what_it_is(ask, site):
    make_award(body=make_territory("Boé", siren=None), edition=make_edition(year=2018))

    assert ask("territories/commune.16.boe?fields=id,page").json() == {"id": "commune.16.boe", "page": None}


@pytest.mark.parametrize("path", PATHS)
def test_body_without_public_label_is_unknown(ask, site, list_ids, path):
    make_labelled(site, "Boé", edition=make_edition(year=2018))
    hidden = make_territory("Albi", siren="218100048")
    make_award(body=hidden, edition=EditionFactory(code="2030", year=2030))
    make_page(index=site.laureates, territory=hidden)

    answers = [ask(f"{path}/{name}") for name in ("218100048", "albi", "999999999", "ffff")]

    assert list_ids(path) == (1, ["boe"])
    assert {(answer.status_code, answer.content) for answer in answers} == {(404, answers[0].content)}


@pytest.mark.parametrize("path", PATHS)
def test_heir_of_a_labelled_body_is_known_and_each_tells_the_other(ask, site, path):
    old = make_labelled(site, "Boé", edition=make_edition(year=2018))
    heir, unlabelled = make_territory("Agen", siren="214700015"), make_territory("Foulayronnes")
    succeed(old, heir)
    succeed(unlabelled, heir)

    kin = {"happened_on": "2019-01-01", "reason": "merger"}
    first = {"id": "boe", "display_name": "Ville de Boé", "url": f"{API}/territories/boe"} | kin
    last = {"id": "214700015", "display_name": "Ville d'Agen", "url": f"{API}/territories/214700015"} | kin
    assert ask(f"{path}/214700015?fields=predecessors,successors").json() == {"predecessors": [first], "successors": []}
    assert ask(f"{path}/boe?fields=predecessors,successors").json() == {"predecessors": [], "successors": [last]}


@pytest.mark.parametrize("path", PATHS)
def test_heir_with_a_label_of_its_own_is_counted_once(site, list_ids, path):
    edition = make_edition(year=2018)
    labelled, heir = make_labelled(site, "Agen", edition=edition), make_territory("Foulayronnes", siren="214701005")
    old = make_labelled(site, "Boé", edition=edition)
    succeed(old, labelled)
    succeed(old, heir)

    assert list_ids(path) == (3, ["agen", "boe", "214701005"])


@pytest.mark.parametrize("path", PATHS)
def test_slug_of_a_succeeded_body_leads_to_its_heir(ask, site, path):
    old = make_territory("Boé")
    make_award(body=old, edition=make_edition(year=2018))
    heir = make_territory("Agen")
    succeed(old, heir)
    make_page(index=site.laureates, territory=heir)

    answer = ask(f"{path}/boe?locale=en")

    assert (answer.status_code, answer["Location"]) == (302, f"/api/v1/{path}/agen?locale=en")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["albi", "boe", "saint-etienne"]),
        ("order=-population", ["saint-etienne", "boe", "albi"]),
        ("q=St-Étienne", ["saint-etienne"]),
        ("q=bon encontre", ["boe"]),
        ("kind=gip", ["albi"]),
        ("department=42", ["saint-etienne"]),
        ("region=84", ["saint-etienne"]),
        ("insee_code=42218", ["saint-etienne"]),
    ],
)
@pytest.mark.parametrize("path", PATHS)
def test_bodies_are_narrowed_and_sorted(site, list_ids, path, query, found):
    edition = make_edition(year=2018)
    town = make_labelled(site, "Boé", edition=edition, population=9)
    FormerName.objects.create(territory=town, name="Bon-Encontre", slug="bon-encontre")
    make_labelled(site, "Albi", edition=edition, kind="gip", population=None)
    make_labelled(site, "Saint-Étienne", edition=edition, department="42", insee_code="42218", population=10)

    assert list_ids(f"{path}?{query}") == (len(found), found)


def make_family(site, name, *, edition):
    """Return a labelled body with a former name, a predecessor and a successor."""
    body, before, after = (make_labelled(site, f"{name} {part}", edition=edition) for part in ("un", "deux", "trois"))
    FormerName.objects.create(territory=body, name=f"{name} jadis", slug="jadis")
    succeed(before, body)
    succeed(body, after)
    return body


@pytest.mark.parametrize("path", [*PATHS, "territories/boe-un", "laureates/boe-un"])
def test_bodies_cost_as_many_queries_whatever_their_number(client, site, path):
    edition = make_edition(year=2018)
    body = make_family(site, "Boé", edition=edition)
    one = count_queries(client, f"/api/v1/{path}")

    for name in ("Albi", "Cahors"):
        other = make_family(site, name, edition=edition)
        succeed(other, body)

    assert count_queries(client, f"/api/v1/{path}") == one
