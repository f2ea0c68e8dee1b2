# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, datetime

import pytest

from laureats.models import BadgeFile
from tests.factories import DomainFactory, EditionFactory
from tests.laureats.public.factories import make_award, make_edition, make_erratum, make_page, make_territory
from tests.page_tree import count_queries

API = "http://testserver/api/v1"
OCTOBER = datetime(2020, 10, 1, tzinfo=UTC)


def make_labelled(site, name, *, edition, level="4", **fields):
    """Return the award of a body with a page."""
    body = make_territory(name, siren=fields.pop("siren", None), department=fields.pop("department", "16"))
    make_page(index=site.laureates, territory=body)
    return make_award(body=body, edition=edition, level=level, **fields)


def test_award_tells_all_that_is_public_of_it(ask, site):
    edition = make_edition(year=2018, labelled_count=1)
    award = make_labelled(
        site, "Boé", edition=edition, siren="214700312", population=900, sources=["Archive"], note="Sic.", disputed=True
    )
    award.mentions = [{"code": "total", "name": "Meilleure note"}]
    award.save()
    BadgeFile.objects.create(award=award, extension="svg", content=b"<svg/>", sha256="0" * 64)

    assert ask("awards/2018/214700312").json() == {
        "id": "2018/boe",
        "edition": "2018",
        "year": 2018,
        "territory": {
            "id": "boe",
            "siren": "214700312",
            "insee_code": None,
            "slug": "boe",
            "display_name": "Ville de Boé",
            "url": f"{API}/territories/boe",
        },
        "name": "Ville de Boé",
        "kind": "commune",
        "kind_name": "Commune",
        "department": "16",
        "region": "75",
        "population": 900,
        "level": {"code": "4", "name": "Niveau 4"},
        "level_known": True,
        "list_is_complete": True,
        "is_fictional": False,
        "disputed": True,
        "withdrawn_at": None,
        "mentions": [{"code": "total", "name": "Meilleure note"}],
        "opinion": "",
        "carried_by": "",
        "total": None,
        "domains": None,
        "note": "Sic.",
        "sources": ["Archive"],
        "errata": [],
        "badge": {"svg": "http://testserver/badges/boe/2018-r1.svg", "png": None, "webp": None},
        "credential": None,
        "verification": None,
        "url": f"{API}/awards/2018/boe",
        "page": "http://testserver/laureats/boe/",
    }


def test_award_leads_to_pages_in_the_language_asked_for(ask, site):
    make_labelled(site, "Boé", edition=make_edition(year=2018))

    record = ask("awards/2018/boe?locale=en").json()

    assert (record["page"], record["kind_name"]) == ("http://testserver/en/laureates/boe/", "Municipality")


@pytest.mark.parametrize(
    ("publishes", "told"),
    [(True, (62.5, [{"code": "STR", "name": "Stratégie", "score": 62.5}])), (False, (None, None))],
)
def test_scores_are_told_where_the_edition_publishes_them(ask, site, publishes, told):
    edition = make_edition(year=2018, publishes_scores=publishes)
    DomainFactory(edition=edition, code="STR", name="Stratégie")
    derivation = {"domains": [{"code": "STR", "shown": "62.50"}, {"code": "AUT", "shown": None}]}
    make_labelled(site, "Boé", edition=edition, total="62.50", derivation=derivation)

    record = ask("awards/2018/boe").json()

    assert (record["total"], record["domains"]) == told


def test_award_taken_back_is_told_as_such_with_its_errata(ask, site):
    award = make_labelled(site, "Boé", edition=make_edition(year=2018), withdrawn_at=OCTOBER)
    BadgeFile.objects.create(award=award, extension="svg", content=b"<svg/>", sha256="0" * 64)
    erratum = make_erratum(award, reason="Erreur.")

    answer = ask("awards/2018/boe")

    assert {name: answer.json()[name] for name in ("withdrawn_at", "badge")} == {
        "withdrawn_at": "2020-10-01T02:00:00+02:00",
        "badge": None,
    }
    assert [each["reason"] for each in answer.json()["errata"]] == ["Erreur."]
    assert answer["Last-Modified"] == f"{erratum.published_at:%a, %d %b %Y %H:%M:%S GMT}"


@pytest.fixture
def awards(site):
    """Two editions, with awards of every sort."""
    old, new = make_edition(year=2018), make_edition(year=2020)
    make_labelled(site, "Saint-Étienne", edition=old, level=None, siren="214202186", department="42")
    make_labelled(site, "Albi", edition=old, disputed=True, kind="gip", population=5)
    given = [{"code": "total", "name": "Meilleure note"}]
    make_labelled(site, "Boé", edition=new, mentions=given, population=9)
    make_labelled(site, "Cahors", edition=new, level="2", withdrawn_at=OCTOBER)


ALL = ["2020/boe", "2020/cahors", "2018/albi", "2018/saint-etienne"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ALL),
        ("edition=2020", ALL[:2]),
        ("year=2018", ALL[2:]),
        ("level=2", []),
        ("level=4", ["2020/boe", "2018/albi"]),
        ("mention=total", ["2020/boe"]),
        ("level_known=false", ["2018/saint-etienne"]),
        ("disputed=true", ["2018/albi"]),
        ("withdrawn=false", ["2020/boe", "2018/albi", "2018/saint-etienne"]),
        ("kind=gip", ["2018/albi"]),
        ("department=42", ["2018/saint-etienne"]),
        ("region=84", ["2018/saint-etienne"]),
        ("siren=214202186", ["2018/saint-etienne"]),
        ("q=st etienne", ["2018/saint-etienne"]),
        ("q=étienne&year=2020", []),
        ("order=name", ["2018/albi", "2020/boe", "2020/cahors", "2018/saint-etienne"]),
        ("order=-level", ["2020/boe", "2018/albi", "2020/cahors", "2018/saint-etienne"]),
        ("order=-population", ["2020/boe", "2018/albi", "2020/cahors", "2018/saint-etienne"]),
    ],
)
def test_awards_are_narrowed_and_sorted(awards, list_ids, query, found):
    assert list_ids(f"awards?{query}") == (len(found), found)


@pytest.mark.parametrize(
    ("path", "asked", "found"),
    [
        ("awards", "true", ["2020/boe", "2018/albi"]),
        ("awards", "false", ["2018/boe"]),
        ("territories", "true", ["albi"]),
        ("laureates", "false", ["boe"]),
        ("laureates", "true", ["albi"]),
    ],
)
def test_what_is_invented_can_be_left_out(site, list_ids, path, asked, found):
    real = make_edition(year=2018)
    award = make_labelled(site, "Boé", edition=real)
    make_award(body=award.territory, edition=make_edition(year=2020, is_fictional=True), level="4")
    invented = make_territory("Albi", is_fictional=True)
    make_page(index=site.laureates, territory=invented)
    make_award(body=invented, edition=real, level="4")

    assert list_ids(f"{path}?is_fictional={asked}") == (len(found), found)


def test_awards_of_an_invented_edition_say_so(ask, site):
    make_labelled(site, "Boé", edition=make_edition(year=2018, is_fictional=True))

    awards = [ask("awards/2018/boe").json(), ask("laureates/boe").json()["latest_award"]]

    assert [award["is_fictional"] for award in awards] == [True, True]


def test_awards_of_an_edition_to_come_are_unknown(ask, site, list_ids):
    make_labelled(site, "Boé", edition=make_edition(year=2018))
    make_award(body="Albi", edition=EditionFactory(code="2030", year=2030))

    assert list_ids("awards") == (1, ["2018/boe"])
    assert ask("awards/2030/albi").content == ask("awards/2030/fffff").content


def test_former_slug_leads_to_the_present_one(ask, site, django_capture_on_commit_callbacks):
    award = make_labelled(site, "Boé", edition=make_edition(year=2018))
    page = award.territory.laureate_page
    page.slug = "boe-sur-garonne"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    answer = ask("awards/2018/boe?fields=id")

    assert (answer.status_code, answer["Location"]) == (302, "/api/v1/awards/2018/boe-sur-garonne?fields=id")


def give_more(site, award, *, number):
    """Give two more laureates, with as many badges and errata, and more errata to the award."""
    for rank in range(number):
        other = make_labelled(site, f"Bourg {rank}", edition=make_edition(year=2000 + rank), mentions=award.mentions)
        for each in (award, other):
            make_erratum(each, reason="Encore.")
        for revision, extension in ((1, "svg"), (2, "svg"), (2, "png")):
            BadgeFile.objects.create(award=other, revision=revision, extension=extension, content=b"", sha256="0" * 64)


@pytest.mark.parametrize("path", ["awards", "awards/2018/boe", "awards?mention=total&q=b"])
def test_awards_cost_as_many_queries_whatever_their_number(client, site, path):
    given = [{"code": "total", "name": "Meilleure note"}]
    award = make_labelled(site, "Boé", edition=make_edition(year=2018), mentions=given)
    make_erratum(award, reason="Erreur.")
    BadgeFile.objects.create(award=award, extension="svg", content=b"<svg/>", sha256="0" * 64)
    one = count_queries(client, f"/api/v1/{path}")

    give_more(site, award, number=2)

    assert count_queries(client, f"/api/v1/{path}") == one


@pytest.mark.parametrize("signs", ["%25", "_", "*%20-"])
def test_signs_alone_find_nothing(ask, site, signs):
    make_labelled(site, "Boé", edition=make_edition(year=2018, labelled_count=1))

    found = [ask(f"{kind}?q={signs}").json()["count"] for kind in ("awards", "laureates", "territories")]

    assert found == [0, 0, 0]


@pytest.fixture
def withdrawn(site):
    """Return an award that was taken back, with all that it had."""
    edition = make_edition(year=2020, publishes_scores=True)
    DomainFactory(edition=edition, code="STR", name="Stratégie")
    return make_labelled(
        site,
        "Boé",
        edition=edition,
        level="5",
        withdrawn_at=OCTOBER,
        opinion="Canari",
        carried_by="Canari",
        mentions=[{"code": "canari", "name": "Canari"}],
        total="88",
        derivation={"domains": [{"code": "STR", "score": "88", "shown": "88"}]},
    )


def test_what_a_label_taken_back_had_is_not_told(ask, withdrawn):
    names = "level,level_known,mentions,opinion,carried_by,total,domains"
    hidden = {
        "level": None,
        "level_known": False,
        "mentions": [],
        "opinion": "",
        "carried_by": "",
        "total": None,
        "domains": None,
    }

    assert ask(f"awards/2020/boe?fields={names},withdrawn_at").json() == {
        **hidden,
        "withdrawn_at": "2020-10-01T02:00:00+02:00",
    }
    (held,) = ask("laureates/boe?fields=awards").json()["awards"]
    assert {name: held[name] for name in ("level", "level_known", "mentions")} == {
        name: hidden[name] for name in ("level", "level_known", "mentions")
    }


@pytest.mark.parametrize("asked", ["level=5", "level_known=true", "level_known=false", "mention=canari"])
def test_no_filter_tells_what_a_label_taken_back_had(withdrawn, list_ids, asked):
    assert [list_ids(f"{resource}?{asked}")[0] for resource in ("awards", "laureates")] == [0, 0]


def test_no_order_tells_what_a_label_taken_back_had(site, withdrawn, list_ids):
    for name, level in (("Albi", "1"), ("Caen", "4")):
        make_labelled(site, name, edition=withdrawn.edition, level=level)

    assert [list_ids(f"awards?order={order}")[1] for order in ("level", "-level")] == [
        ["2020/albi", "2020/caen", "2020/boe"],
        ["2020/caen", "2020/albi", "2020/boe"],
    ]


def test_a_slug_that_reads_as_a_number_does_not_identify_a_body(ask, site):
    edition = make_edition(year=2020)
    make_award(body=make_territory("Albi", insee_code="16001"), edition=edition)
    body = make_territory("Boé", siren="214700312")
    make_page(index=site.laureates, territory=body, slug="16001")
    make_award(body=body, edition=edition)

    records = ask("awards?order=name&fields=name,url").json()["results"]

    read = [ask(record["url"].removeprefix(f"{API}/")).json()["name"] for record in records]
    assert read == [record["name"] for record in records] == ["Ville d'Albi", "Ville de Boé"]
