# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of laureates and their pages as they are read."""

from decimal import Decimal

import pytest

from laureats.models import BadgeFile
from tests.laureats.public.factories import MEDALS, make_award, make_edition, make_erratum, make_page, make_territory
from tests.laureats.public.reading import count_queries, day_of, read, text_of, texts
from tests.laureats.public.test_scores import DERIVATION

pytestmark = pytest.mark.django_db


@pytest.fixture
def angouleme(site):
    territory = make_territory("Angoulême", population=41908, website="https://www.angouleme.fr")
    make_page(index=site.laureats, territory=territory, body=[("heading", "Témoignage")])
    return territory


def test_list_says_how_many_in_its_title_and_heading(site, client):
    edition = make_edition(year=2018)
    make_award(body="Albi", edition=edition)
    make_award(body="Boé", edition=edition)

    document = read(client.get("/en/laureates/"))

    assert text_of(document.title) == "2 laureates – Territoire Numérique Libre"
    assert texts(document.main, "h2") == ["2 laureates"]


def test_row_of_the_list_shows_the_latest_label(angouleme, client):
    make_award(body=angouleme, edition=make_edition(year=2018), level="4")
    make_award(body=angouleme, edition=make_edition(year=2025, scale=MEDALS), level="or")

    (row,) = read(client.get("/en/laureates/")).select("tbody tr")

    assert texts(row, "th, td") == ["Ville d'Angoulême Municipality, Charente", "2025 Or , 3rd of 3", "2"]
    assert row.a["href"] == "/en/laureates/angouleme/"


def test_filtered_list_shows_the_award_found_and_how_to_leave(angouleme, client):
    make_award(body=angouleme, edition=make_edition(year=2018), level="4")
    make_award(body=angouleme, edition=make_edition(year=2019))

    document = read(client.get("/en/laureates/", {"level": "4", "q": "angou"}))

    (row,) = document.select("tbody tr")
    assert texts(row, "td") == ["2018 Niveau 4 of 5", "2019 Unknown level", "2"]
    assert texts(document, ".facets [aria-current]") == ["Niveau 4 1 laureate"]
    assert document.select_one(".facets [aria-current]")["href"] == "?q=angou"
    assert (document.select_one("input[name=q]")["value"], document.select_one("input[name=level]")["value"]) == (
        "angou",
        "4",
    )
    assert [(text_of(link), link["href"]) for link in document.select(".filters > .row a")] == [
        ("Remove this filter: Niveau 4", "?q=angou"),
        ("Remove this filter: “angou”", "?level=4"),
        ("Clear the filters", "./"),
    ]


def test_titles_of_columns_sort_and_say_so(site, client):
    make_award(body="Albi", edition=make_edition(year=2018))

    document = read(client.get("/en/laureates/", {"sort": "award", "year": "2018"}))

    assert [(text_of(cell), cell.get("aria-sort")) for cell in document.select("thead th")] == [
        ("Name", None),
        ("Label found", None),
        ("Latest label", "descending"),
        ("Labels", None),
    ]
    assert [link["href"] for link in document.select("thead a")] == [
        "?year=2018",
        "?year=2018&sort=-award",
        "?year=2018&sort=count",
    ]


def test_a_filter_named_in_french_alone_says_so_to_readers_of_english(site, client):
    mention = {"code": "total", "name": "meilleur total"}
    make_award(body="Albi", edition=make_edition(year=2018), mentions=[mention])

    document = read(client.get("/en/laureates/", {"mention": "meilleur-total"}))

    marked = ".facet__current[lang=fr], .facets a [lang=fr], .chip--removable [lang=fr]"
    assert texts(document, marked).count("Meilleur total") == 3


def test_filtered_list_has_an_address_of_its_own_in_each_language(site, client):
    make_award(body="Albi", edition=make_edition(year=2018))

    document = read(client.get("/en/laureates/", {"year": "2018", "sort": "award"}))

    assert document.select_one("link[rel=canonical]")["href"] == "http://testserver/en/laureates/?year=2018"
    assert document.select_one("link[hreflang=fr]")["href"] == "http://testserver/laureats/?year=2018"
    assert document.select_one("header a[hreflang=fr]")["href"] == "/laureats/?year=2018&sort=award"
    assert document.select_one("meta[name=robots]") is None


def test_search_engines_follow_single_filters_alone(site, client):
    make_award(body="Albi", edition=make_edition(year=2018))

    plain = read(client.get("/en/laureates/")).select(".facets a")
    filtered = read(client.get("/en/laureates/", {"year": "2018"})).select(".facets a")

    assert ({link.get("rel", [""])[0] for link in plain}, {link.get("rel", [""])[0] for link in filtered}) == (
        {""},
        {"nofollow"},
    )


def test_combined_filters_are_not_for_search_engines(site, client):
    make_award(body="Albi", edition=make_edition(year=2018))

    document = read(client.get("/en/laureates/", {"year": "2018", "kind": "commune"}))

    assert document.select_one("meta[name=robots]")["content"] == "noindex, follow"


def test_list_without_a_match_says_so(site, client):
    make_award(body="Albi", edition=make_edition(year=2018))

    main = read(client.get("/en/laureates/", {"q": "Zuydcoote"})).main

    assert (texts(main, "h2.section__title"), "No laureate matches these filters." in text_of(main)) == (
        ["0 laureates – “Zuydcoote”"],
        True,
    )


def test_pages_of_the_list_keep_the_filters(site, client):
    edition = make_edition(year=2018)
    for number in range(26):
        make_award(body=f"Bourg-{number}", edition=edition)

    document = read(client.get("/en/laureates/", {"year": "2018"}))

    assert document.select_one("a[rel=next]")["href"] == "?year=2018&page=2"


def test_list_queries_do_not_grow_with_the_laureates(site, client):
    edition = make_edition(year=2018)

    def add_laureates(numbers):
        for number in numbers:
            award = make_award(body=f"Bourg-{number}", edition=edition, level="4")
            make_page(index=site.laureats, territory=award.territory)
        return count_queries(client=client, address="/laureats/?year=2018")

    assert add_laureates(range(1)) == add_laureates(range(1, 3)) == add_laureates(range(3, 30))


def test_laureate_page_presents_the_body(angouleme, client):
    make_award(body=angouleme, edition=make_edition(year=2018), level="4")

    document = read(client.get("/en/laureates/angouleme/"))

    assert (text_of(document.h1), texts(document, ".laureate-head__place span")) == (
        "Ville d'Angoulême",
        ["Municipality", "Charente (16)"],
    )
    facts = zip(texts(document, "aside dt"), texts(document, "aside dd"), strict=True)
    assert dict(facts) == {
        "Known labels": "1",
        "Population": "41,908",
        "SIREN": angouleme.siren,
    }
    website = document.select_one(".laureate-head a")
    assert (text_of(website), website["href"]) == ("angouleme.fr", "https://www.angouleme.fr")
    assert text_of(document.select_one(".prose")) == "Témoignage"


def test_laureate_page_shows_the_latest_label_large(angouleme, client):
    award = make_award(
        body=angouleme,
        edition=make_edition(year=2026),
        level="4",
        opinion="Le jury salue cette démarche.",
        mentions=[{"code": "total", "name": "meilleure note totale"}],
    )
    BadgeFile.objects.create(award=award, extension="svg", content=b"x", sha256="0" * 64)

    card = read(client.get("/en/laureates/angouleme/")).select_one("section.award")

    assert text_of(card) == (
        "Latest label – Édition 2026 Niveau 4 of 5 Meilleure note totale Download the badge: SVG – Édition 2026"
        " Le jury salue cette démarche. The jury’s opinion, Édition 2026"
    )
    assert card.a["href"] == "/badges/angouleme/2026-r1.svg"


def test_laureate_page_tells_every_award_with_its_gaps_and_sources(angouleme, client):
    award = make_award(
        body=angouleme,
        edition=make_edition(year=2018),
        level="4",
        name="Angoulesme",
        disputed=True,
        note="Une note.",
        sources=["https://www.example.org/a", "Archive du site"],
    )
    make_award(body=angouleme, edition=make_edition(year=2021), level="3", carried_by="M. François ELIE")
    make_award(body=angouleme, edition=make_edition(year=2025, scale=MEDALS))
    erratum = make_erratum(award, reason="Corrigé.")

    timeline = read(client.get("/en/laureates/angouleme/")).select_one("ol.timeline")

    assert texts(timeline, "li.timeline__item") == [
        "Édition 2025 Unknown level New scale: Badge, Bronze, Argent, Or. It does not compare with the one before."
        " Criteria – Édition 2025",
        "2022–2024 No known label",
        "Édition 2021 Niveau 3 of 5 1 level less than in 2018 File carried by M. François ELIE Criteria – Édition 2021",
        "2019–2020 No known label",
        "Édition 2018 Niveau 4 of 5 Obtained under the name Ville d'Angoulesme . Criteria – Édition 2018"
        " Sources disagree. Une note."
        f" Corrected on {day_of(erratum)}. Corrigé."
        " Source: example.org Source: Archive du site",
        "2016–2017 No known label",
    ]
    assert [link["href"] for link in timeline.select("a")] == [
        "/en/criteria/2025/",
        "/en/criteria/2021/",
        "/en/criteria/2018/",
        "https://www.example.org/a",
    ]


@pytest.mark.parametrize(
    ("published", "facts"),
    [
        ({}, []),
        ({"publishes_scores": True}, ["62.50", "50.00", "58.13"]),
        ({"publishes_way_forward": True}, ["1.87 points short", "5.00 points short"]),
    ],
)
def test_scores_are_shown_where_the_edition_publishes_them(angouleme, client, published, facts):
    edition = make_edition(year=2026, **published)
    make_award(body=angouleme, edition=edition, level="1", total=Decimal("58.13"), derivation=DERIVATION)

    response = client.get("/en/laureates/angouleme/")

    assert texts(read(response), ".scores dd, .scores td") == facts
    assert b"gonnu" not in response.content


def test_awards_of_a_predecessor_are_shown_as_obtained_before(angouleme, client):
    old = make_territory("Valettes")
    old.successions.create(successor=angouleme, happened_on="2019-01-01", reason="merger")
    make_award(body=old, edition=make_edition(year=2018), level="2")

    main = read(client.get("/en/laureates/angouleme/")).main

    assert texts(main, "section h2") == ["Obtained before under the name Ville de Valettes"]
    assert texts(main, "li.timeline__item") == ["Édition 2018 Niveau 2 of 5 Criteria – Édition 2018"]


def test_body_that_was_succeeded_leads_to_its_successor(site, angouleme, client):
    old = make_territory("Valettes")
    make_page(index=site.laureats, territory=old)
    old.successions.create(successor=angouleme, happened_on="2019-01-01", reason="merger")
    make_award(body=old, edition=make_edition(year=2018), level="2")

    notice = read(client.get("/en/laureates/valettes/")).select_one("aside .notice")

    assert (text_of(notice), notice.a["href"]) == (
        "This body has been succeeded by: Ville d'Angoulême",
        "/en/laureates/angouleme/",
    )


def test_fictional_body_is_said_so(site, client):
    territory = make_territory("Albi", is_fictional=True)
    make_page(index=site.laureats, territory=territory)
    make_award(body=territory, edition=make_edition(year=2018))

    assert texts(read(client.get("/en/laureates/albi/")), ".banner strong") == ["Demonstration."]


def test_english_address_serves_the_same_page_in_english(angouleme, client):
    make_award(body=angouleme, edition=make_edition(year=2026), level="4", opinion="Le jury salue.", note="Une note.")

    document = read(client.get("/en/laureates/angouleme/"))

    assert (document.html["lang"], text_of(document.h1)) == ("en", "Ville d'Angoulême")
    assert document.select_one("link[rel=canonical]")["href"] == "http://testserver/en/laureates/angouleme/"
    assert {link["hreflang"]: link["href"] for link in document.select("link[rel=alternate]")} == {
        "fr": "http://testserver/laureats/angouleme/",
        "en": "http://testserver/en/laureates/angouleme/",
        "x-default": "http://testserver/laureats/angouleme/",
    }
    assert texts(document, "main [lang=fr]") == [
        "Charente (16)",
        "Ville d'Angoulême",
        "Une note.",
        "Le jury salue.",
        "Témoignage",
    ]


def test_unknown_address_is_not_found(site, client):
    assert client.get("/laureats/nulle-part/").status_code == 404


def test_page_queries_do_not_grow_with_the_awards(angouleme, client):
    def add_awards(years):
        for year in years:
            award = make_award(body=angouleme, edition=make_edition(year=year), level="4")
            BadgeFile.objects.create(award=award, extension="svg", content=b"x", sha256="0" * 64)
        return count_queries(client=client, address="/laureats/angouleme/?drawn=anew")

    assert add_awards([2016]) == add_awards([2017, 2018]) == add_awards(range(2019, 2026))
