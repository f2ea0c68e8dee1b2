# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime
import json

import pytest
from django.core.exceptions import ValidationError

from home.accessibility import CHECKS, RESULTS_FILE, Check, Conformity, conformity_of, list_checks, parse_results
from home.models import AccessibilityPage
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, french, make_home

DOCUMENT = {
    "date": "2026-11-28",
    "tools": {"axe-core": "4.12.1", "Lighthouse": "12.8.2"},
    "windows": [[1280, "light"], [360, "dark"]],
    "enlarged": 320,
    "pages": {"fr": ["/", "/criteres/"], "en": ["/en/"]},
    "faults": {**dict.fromkeys(CHECKS, 0), "axe": 2, "keyboard": 1},
    "scores": {"accessibility": 100, "seo": 97},
}


@pytest.fixture
def statement(db):
    return add_page(make_home(), AccessibilityPage, title="Accessibilité", slug="accessibilite")


def test_results_count_pages_of_all_languages_and_faults_of_all_checks():
    results = parse_results(DOCUMENT)

    assert (results.date, results.page_count, results.fault_count, results.lowest_score) == (
        datetime.date(2026, 11, 28),
        3,
        3,
        97,
    )


def test_each_check_is_told_with_what_it_found(english):
    results = parse_results({**DOCUMENT, "faults": {**DOCUMENT["faults"], "headings": 4}})

    checks = list_checks(results)

    assert len(checks) == len(CHECKS)
    assert Check(words="One main heading", fault_count=4) in checks


def test_file_of_results_holds_the_checks_that_the_statement_tells():
    written = json.loads(RESULTS_FILE.read_text(encoding="utf-8"))

    assert set(written["faults"]) == set(CHECKS)


@pytest.mark.parametrize(
    ("rate", "state"),
    [
        (None, Conformity.NONE),
        (49, Conformity.NONE),
        (50, Conformity.PARTIAL),
        (99, Conformity.PARTIAL),
        (100, Conformity.TOTAL),
    ],
)
def test_state_to_declare_follows_the_audit(rate, state):
    assert conformity_of(audit_rate=rate) == state


def test_statement_without_an_audit_says_so_and_claims_nothing(client, statement):
    page = ReadPage(client.get(statement.url))

    assert page.words("dd")[0] == "Non conforme"
    assert any(words.startswith("Personne ne l’a encore audité") for words in page.words("p"))
    assert french("None is known to us today. If you meet one, tell us.") in page.words("p")


def test_statement_with_an_audit_says_its_rate(client, statement):
    statement.audited_on = datetime.date(2026, 10, 5)
    statement.audited_by = "Atelier Accessible"
    statement.audit_rate = 82
    statement.save_revision().publish()

    page = ReadPage(client.get(statement.url))

    assert page.words("dd")[0] == "Partiellement conforme"
    said = "L’audit réalisé le 5 octobre 2026 par Atelier Accessible constate que 82 % des critères du RGAA"
    assert any(words.startswith(said) for words in page.words("p"))
    assert not any(words.startswith("Personne ne l’a encore audité") for words in page.words("p"))


def test_statement_shows_the_figures_of_the_file(client, statement):
    written = parse_results(json.loads(RESULTS_FILE.read_text(encoding="utf-8")))

    page = ReadPage(client.get(statement.url))

    assert page.words("dd")[2:] == [str(written.page_count), str(written.fault_count)]
    assert page.words("code") == written.pages["fr"]


def fault(number):
    return ("fault", {"criterion": f"RGAA {number}.1", "text": "Le plan n’a pas d’équivalent."})


def publish_faults(statement, *, count):
    statement.known_faults = [fault(number) for number in range(1, count + 1)]
    statement.save_revision().publish()


def test_known_faults_are_told_and_cost_no_query(client, statement):
    publish_faults(statement, count=1)
    for_one = count_queries(client, statement.url)
    publish_faults(statement, count=3)

    assert count_queries(client, statement.url) == for_one
    page = ReadPage(client.get(statement.url))
    assert [each for each in page.words("strong") if each.startswith("RGAA")] == ["RGAA 1.1", "RGAA 2.1", "RGAA 3.1"]
    assert french("None is known to us today. If you meet one, tell us.") not in page.words("p")


def test_mail_to_write_to_is_a_link(client, statement):
    statement.contact_mail = "acces@ville.example"
    statement.save_revision().publish()

    page = ReadPage(client.get(statement.url))

    assert page.one("a", href="mailto:acces@ville.example").words == "acces@ville.example"


@pytest.mark.parametrize("audit", [{"audit_rate": 82}, {"audited_by": "Atelier"}, {"audit_rate": 101}])
def test_half_an_audit_is_refused(statement, audit):
    for name, value in audit.items():
        setattr(statement, name, value)

    with pytest.raises(ValidationError):
        statement.full_clean()
