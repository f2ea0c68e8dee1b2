# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The palmarès pages as they are read."""

import pytest

from tests.factories import JurySeatFactory
from tests.laureats.public.factories import make_award, make_edition, make_erratum, make_page, make_territory
from tests.laureats.public.reading import count_queries, day_of, read, text_of, texts

pytestmark = pytest.mark.django_db


def test_overview_says_how_much_of_each_year_is_known(site, client):
    make_award(body="Albi", edition=make_edition(year=2018, labelled_count=22))
    make_award(body="Boé", edition=make_edition(year=2021))
    complete = make_edition(year=2022, labelled_count=2)
    make_award(body="Lyon", edition=complete)
    make_award(body="Nevers", edition=complete)

    main = read(client.get("/en/results/")).main

    assert [(text_of(card.h2), text_of(card.p), card.a["href"]) for card in main.select(".card")] == [
        ("2022", "2 laureates", "/en/results/2022/"),
        ("2021", "Partial list: 1 laureate known", "/en/results/2021/"),
        ("2018", "Partial list: 1 laureate known out of 22", "/en/results/2018/"),
    ]


def test_overview_before_the_first_release_says_so(site, client):
    make_edition(year=2026, released_at=None)

    main = read(client.get("/en/results/")).main

    assert "No results have been published yet." in text_of(main)


def test_overview_shows_numbers_that_contradict_each_other(site, client):
    edition = make_edition(year=2022, labelled_count=1)
    make_award(body="Lyon", edition=edition)
    make_award(body="Nevers", edition=edition)

    main = read(client.get("/en/results/")).main

    assert texts(main, ".card p") == ["Sources disagree: 2 laureates known, 1 announced"]


def test_year_gives_headings_in_order(site, client):
    edition = make_edition(year=2018, labelled_count=3)
    mention = {"code": "total", "name": "Meilleure note totale"}
    make_award(body="Paris", edition=edition, level="4", mentions=[mention])
    make_award(body="Grand Est", edition=edition)

    document = read(client.get("/en/results/2018/"))

    assert texts(document, "main h1, main h2, main h3, main h4") == [
        "Results 2018",
        "Édition 2018",
        "Label niveau 1 of 5",
        "Label niveau 2 of 5",
        "Label niveau 3 of 5",
        "Label niveau 4 of 5",
        "Ville de Paris",
        "Label niveau 5 of 5",
        "Unknown level",
        "Ville de Grand Est",
        "Mentions",
    ]
    assert text_of(document.title) == "Results 2018 – Territoire Numérique Libre"


@pytest.mark.parametrize(
    ("total", "said", "unsaid"),
    [(1, "No candidate", "No known laureate"), (22, "No known laureate", "No candidate")],
)
def test_empty_level_has_no_candidate_only_where_all_is_known(site, client, total, said, unsaid):
    make_award(body="Paris", edition=make_edition(year=2018, labelled_count=total), level="4")

    main = text_of(read(client.get("/en/results/2018/")).main)

    assert (main.count(said), main.count(unsaid)) == (4, 0)


def test_year_shows_the_figures_and_which_are_minima(site, client):
    albi = make_territory("Albi")
    make_award(body=albi, edition=make_edition(year=2017))
    make_award(body=albi, edition=make_edition(year=2018, candidate_count=22))

    main = read(client.get("/en/results/2018/")).main

    figures = zip(texts(main, ".figures dt"), texts(main, ".figures dd"), strict=True)
    assert list(figures) == [
        ("Candidates", "22"),
        ("Labelled", "at least 1"),
        ("Already labelled before", "at least 1"),
    ]


def test_row_shows_what_is_known_of_the_award(site, client):
    territory = make_territory("Angoulême")
    make_page(index=site.laureats, territory=territory)
    award = make_award(
        body=territory,
        edition=make_edition(year=2018),
        level="4",
        carried_by="M. François ELIE, Adjoint au Maire",
        mentions=[{"code": "first", "name": "meilleure première candidature"}],
        disputed=True,
        note="Deux sources se contredisent.",
    )
    erratum = make_erratum(award, reason="Nom corrigé.")

    (row,) = read(client.get("/en/results/2018/")).select(".entry")

    assert text_of(row) == (
        "Ville d'Angoulême Charente (16) File carried by M. François ELIE, Adjoint au Maire"
        " Meilleure première candidature Sources disagree. Deux sources se contredisent."
        f" Corrected on {day_of(erratum)}. Nom corrigé."
    )
    assert row.a["href"] == "/en/laureates/angouleme/"
    assert texts(row, "[lang=fr]") == [
        "Meilleure première candidature",
        "Deux sources se contredisent.",
        "Nom corrigé.",
    ]


def test_year_leads_to_its_jury_and_its_source(site, client):
    edition = make_edition(year=2018, note="Note publique.", source="https://www.example.org/2018")
    JurySeatFactory(edition=edition)

    facts = read(client.get("/en/results/2018/")).select_one("main .split > div:has(> .facts, > ul)")

    assert [(text_of(link), link["href"]) for link in facts.select("a")] == [
        ("Jury – Édition 2018", "/en/jury/2018/"),
        ("example.org", "https://www.example.org/2018"),
    ]
    assert "Note publique." in text_of(facts)


def test_fictional_edition_says_so(site, client):
    make_edition(year=2026, is_fictional=True)
    make_edition(year=2018)

    shown = [texts(read(client.get(f"/en/results/{year}/")), ".banner strong") for year in (2026, 2018)]

    assert shown == [["Demonstration."], []]


def test_english_page_shows_the_same_results(site, client):
    territory = make_territory("Albi")
    make_page(index=site.laureats, territory=territory)
    make_award(body=territory, edition=make_edition(year=2018), level="4")

    document = read(client.get("/en/results/2018/"))

    assert (document.html["lang"], text_of(document.h1), document.select_one(".entry a")["href"]) == (
        "en",
        "Results 2018",
        "/en/laureates/albi/",
    )


@pytest.mark.parametrize("year", ["2026", "1999", "99999999999999999999"])
def test_year_without_released_edition_is_not_found(site, client, year):
    make_edition(year=2026, released_at=None)

    assert client.get(f"/en/results/{year}/").status_code == 404


def test_queries_do_not_grow_with_the_awards(site, client):
    edition = make_edition(year=2018)

    def add_awards(numbers):
        for number in numbers:
            award = make_award(body=f"Bourg-{number}", edition=edition, level="4", note="Note.")
            make_page(index=site.laureats, territory=award.territory)
        return count_queries(client=client, address="/palmares/2018/")

    assert add_awards(range(1)) == add_awards(range(1, 3)) == add_awards(range(3, 30))
