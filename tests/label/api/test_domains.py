# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest
from wagtail.models import Locale

from label.models import CriteriaPage, Domain, DomainExplanation
from tests.factories import DomainFactory, EditionFactory
from tests.label.api.grids import API, LATER, make_grid, query_counts, read_results
from tests.page_tree import add_page, body, make_home

pytestmark = pytest.mark.django_db
SITE = "http://testserver"


def explain(domain, *, language="fr", words="Pourquoi.", live=True):
    locale, _made = Locale.objects.get_or_create(language_code=language)
    text = body(("paragraph", f'<p>{words} <a href="/candidat/">Candidater</a></p>'))
    return DomainExplanation.objects.create(domain=domain, locale=locale, body=text, live=live)


def test_a_domain_tells_all_that_its_edition_publishes(client):
    make_grid(publishes_weights=True)
    criteria = add_page(make_home(), CriteriaPage, slug="criteres", title="Critères")
    domain = Domain.objects.get()
    explain(domain)

    record = client.get(f"{API}/domains/2020/STR").json()

    assert record.pop("explanation") == f'<p>Pourquoi. <a href="{SITE}/candidat/">Candidater</a></p>'
    assert record == {
        "edition": "2020",
        "code": "STR",
        "name": "Stratégie",
        "position": 0,
        "weight": 37.5,
        "criteria_count": 1,
        "questions": [],
        "explanation_language": "fr",
        "continues": None,
        "page": f"{SITE}{criteria.url}2020/#domain-{domain.pk}",
        "url": f"{SITE}{API}/domains/2020/STR",
    }


def test_questions_are_those_of_the_grid_else_those_of_the_explanation(client):
    domain = make_grid().domains.get()
    asked = body(("questions", ["Pourquoi ?", "Comment ?"]))
    DomainExplanation.objects.create(domain=domain, locale=Locale.objects.get(language_code="fr"), body=asked)

    told = client.get(f"{API}/domains/2020/STR").json()
    Domain.objects.update(questions=["Quand ?", {"text": "Caché"}])
    own = client.get(f"{API}/domains/2020/STR?fields=questions").json()

    assert (told["questions"], own) == (["Pourquoi ?", "Comment ?"], {"questions": ["Quand ?"]})
    assert [mark for mark in ("class=", "<svg", "\n\n") if mark in told["explanation"]] == []


def test_weights_stay_hidden_unless_the_edition_publishes_them(client):
    make_grid()

    answer = client.get(f"{API}/domains")

    assert [record["weight"] for record in answer.json()["results"]] == [None]
    assert "37.5" not in answer.content.decode()


def test_domains_of_an_edition_that_nothing_announces_are_unknown(client):
    make_grid(opens_on=LATER)

    assert (read_results(client, "domains"), read_results(client, "domains?edition=2020")) == ([], [])
    assert client.get(f"{API}/domains/2020/STR").content == client.get(f"{API}/domains/2020/AUT").content


def test_a_domain_continues_only_what_the_public_may_know_of(client):
    known = DomainFactory(edition=make_grid(year=2018), code="A")
    hidden = DomainFactory(edition=EditionFactory(year=2030, opens_on=LATER), code="B")
    edition = make_grid()
    DomainFactory(edition=edition, code="C", continues=known)
    DomainFactory(edition=edition, code="D", continues=hidden)

    found = {record["code"]: record["continues"] for record in read_results(client, "domains?edition=2020")}

    address = f"{SITE}{API}/domains/2018/A"
    assert found == {"STR": None, "C": {"edition": "2018", "code": "A", "url": address}, "D": None}


def test_an_explanation_is_in_the_language_asked_for_else_in_french(client):
    edition = make_grid()
    translated, draft = DomainFactory(edition=edition, code="T"), DomainFactory(edition=edition, code="U")
    explain(Domain.objects.get(code="STR"))
    explain(translated)
    explain(translated, language="en", words="Why.")
    explain(draft, live=False)

    found = read_results(client, "domains?locale=en&order=code&fields=code,explanation_language")

    assert found == [
        {"code": "STR", "explanation_language": "fr"},
        {"code": "T", "explanation_language": "en"},
        {"code": "U", "explanation_language": None},
    ]


def test_names_are_found_accents_aside_in_both_languages(client):
    make_grid()

    words = ("STRATEGIE", "strat", "rategy", "absent")
    assert [len(read_results(client, f"domains?q={word}")) for word in words] == [1, 1, 1, 0]


def test_a_grid_that_may_still_change_has_no_date(client):
    make_grid(year=2018, released_at=datetime.datetime(2018, 12, 1, tzinfo=datetime.UTC))

    released = client.get(f"{API}/domains")
    make_grid()
    both = client.get(f"{API}/domains")

    assert released["Last-Modified"] == "Sat, 01 Dec 2018 00:00:00 GMT"
    assert not both.has_header("Last-Modified")


def test_the_list_takes_as_many_queries_whatever_its_length(client):
    make_home()

    one, three = query_counts(
        client, "domains", add=lambda number: explain(DomainFactory(edition=make_grid(year=2000 + number)))
    )

    assert one == three
