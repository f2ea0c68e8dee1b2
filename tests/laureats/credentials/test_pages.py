# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laureats.credentials.claims import describe_credential
from laureats.models import Territory
from laureats.palmares.complements import publish_complement
from tests.laureats.credentials.factories import fetch_from, make_token
from tests.laureats.errata.factories import correct, find_award, make_edition_with_deferred
from tests.laureats.palmares.factories import ADA
from tests.laureats.public import factories as history
from tests.laureats.public.reading import count_queries, read, text_of, texts

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
PAGE = "/en/verification/albi/2026/"
FORM = "/en/verification/"
VALID = "This label is genuine and still holds"


def verdict(client, address=PAGE):
    return text_of(read(client.get(address)).select_one(".verdict__title"))


def facts(client, address=PAGE):
    document = read(client.get(address))
    terms = texts(document, "#what-is-certified ~ .facts dt")
    return dict(zip(terms, texts(document, "#what-is-certified ~ .facts dd"), strict=True))


def paste(client, given, address=FORM):
    return client.post(address, {"badge": given})


def test_a_label_is_told_in_words(client, edition):
    award = find_award(edition)

    assert verdict(client) == VALID
    told = facts(client)
    assert (told["Body"], told["SIREN"]) == ("Ville d'Albi", award.territory.siren)
    assert told["Level"].startswith("Niveau 2")
    assert told["Given by"] == "Label d’essai"


def test_the_name_of_a_body_is_said_to_be_french(client, edition):
    document = read(client.get(PAGE))

    assert text_of(document.select_one("h1[lang=fr]")) == facts(client)["Body"]


def test_the_page_shows_the_key_and_the_fingerprint_of_the_seal(client, edition):
    document = read(client.get(PAGE))

    assert "Valid signature." in text_of(document.main)
    assert texts(document, ".fingerprint")[1:] == [edition.palmares.fingerprint]


def test_the_program_of_the_page_checks_the_credential(client, edition, monkeypatch, capsys):
    program = read(client.get(PAGE)).select_one("pre code").get_text()
    monkeypatch.setattr("urllib.request.urlopen", lambda address: BytesIO(fetch_from(client)(address)))

    exec(program, {})

    assert json.loads(capsys.readouterr().out) == describe_credential(find_award(edition))


def test_a_correction_is_dated_and_told(client, edition):
    erratum = correct(edition, level="1")

    document = read(client.get(PAGE))
    assert text_of(document.select_one(".verdict__title")) == "This label is genuine, and was corrected since"
    assert texts(document, ".erratum__changes li") == ["Label: Niveau 2 → becomes Niveau 1"]
    assert texts(document, ".fingerprint")[1:] == [edition.palmares.fingerprint, erratum.fingerprint]


def test_a_label_taken_back_is_said_so_and_shows_no_badge(client, edition):
    correct(edition, level=None)

    document = read(client.get(PAGE))
    assert text_of(document.select_one(".verdict__title")) == "This label was taken back"
    assert (document.select("main img"), "Level" in facts(client)) == ([], False)


def test_a_file_published_later_shows_its_complement(client, laureates):
    edition = make_edition_with_deferred("2026-0001")
    complement = publish_complement(edition=edition, references=["2026-0001"], reason="Pièce reçue", author=ADA)

    fingerprints = texts(read(client.get(PAGE)), ".fingerprint")[1:]

    assert fingerprints == [edition.palmares.fingerprint, complement.fingerprint]


def test_a_label_known_from_sources_says_that_nothing_is_signed(client, laureates):
    edition = history.make_edition(year=2018)
    award = history.make_award(body="Boé", edition=edition, level="3", sources=["https://example.org/palmares"])
    history.make_page(index=laureates, territory=award.territory)

    address = f"/en/verification/{award.territory.slug}/2018/"
    document = read(client.get(address))
    assert text_of(document.select_one(".verdict__title")) == "This label is known from public sources"
    assert texts(document, "main .soft a") == ["example.org"]
    assert document.select("main a[download]") == []


def test_an_old_revision_of_a_badge_says_so_and_leads_to_the_label(client, edition):
    correct(edition, level="1")

    old = read(client.get("/en/verification/albi/2026-r1/"))
    assert texts(old, ".notice__title") == ["The badge you are checking is an old one"]
    assert [link["href"] for link in old.select(".notice a")] == [PAGE]
    assert [image["src"] for image in old.select("main img")] == ["/badges/albi/2026-r1.svg"]


def test_the_latest_revision_is_no_old_one(client, edition):
    correct(edition, level="1")

    latest = read(client.get("/en/verification/albi/2026-r2/"))
    assert (texts(latest, ".notice__title"), client.get("/en/verification/albi/2026-r3/").status_code) == ([], 404)


def test_without_a_key_the_page_says_so(client, edition, settings):
    settings.CREDENTIAL_PRIVATE_KEY = "nowhere"

    document = read(client.get(PAGE))
    assert "Signed credentials are not available at the moment." in text_of(document.main)
    assert (verdict(client), document.select("main a[download]")) == (VALID, [])


def test_before_the_hour_a_label_costs_what_an_unknown_one_does(client, hidden):
    client.get(PAGE)
    costs, statuses = [], []
    for slug in ("albi", "nulle-part"):
        with CaptureQueriesContext(connection) as queries:
            statuses.append(client.get(f"/en/verification/{slug}/2026/").status_code)
        costs.append(len(queries))

    assert (statuses, costs[0]) == ([404, 404], costs[1])


def test_a_page_costs_the_same_with_more_corrections_and_revisions(client, edition):
    before = count_queries(client=client, address=PAGE)
    for level in ("1", "2", "1"):
        correct(edition, level=level)

    assert count_queries(client=client, address=PAGE) == before


def test_a_credential_that_is_pasted_is_judged(client, edition):
    document = read(paste(client, make_token(edition)))

    assert text_of(document.select_one(".verdict__title")) == "This credential is genuine and still holds"
    assert [link["href"] for link in document.select(".verdict a")] == [PAGE]


@pytest.mark.parametrize("given", ["alert(1)", "<script>alert</script>".replace("/", "."), "a" * 30_000, "\x00"])
def test_anything_that_is_pasted_gets_an_answer_in_words(client, laureates, given):
    response = paste(client, given)

    assert texts(read(response), ".verdict__title") == ["This is no credential of ours"]
    assert b"<script>alert" not in response.content


def test_an_empty_form_says_what_to_do(client, laureates):
    assert texts(read(paste(client, "  ")), ".field__error") == ["Paste an address or a credential first."]


def test_the_address_of_a_badge_leads_to_its_label(client, edition):
    revision = "/en/verification/albi/2026-r1/"
    pages = {
        "http://testserver/badges/albi/2026-r1.svg": revision,
        "/badges/albi/2026.png": PAGE,
        "http://testserver/verification/albi/2026/": PAGE,
        "http://testserver/en/verification/albi/2026-r1/?x=1#y": revision,
    }

    assert {given: paste(client, given).headers.get("Location") for given in pages} == pages


NO_BADGES = (
    "https://example.org/badges/albi/2026-r1.svg",
    "//example.org/badges/albi/2026-r1.svg",
    "http://testserver/laureats/albi/",
    "http://testserver/badges/nulle-part/2026-r1.svg",
    "http://[/badges/albi/2026.png",
    "/\x00/",
)


def test_an_address_that_is_no_badge_of_ours_is_refused(client, edition):
    answered = [texts(read(paste(client, given)), ".field__error") for given in NO_BADGES]

    assert [len(errors) for errors in answered] == [1] * len(NO_BADGES)
    assert {errors[0].partition(".")[0] for errors in answered} == {"No badge of this site has this address"}


def test_the_form_tells_nothing_before_the_hour(client, hidden):
    paste(client, "/badges/albi/2026.png")
    answers, costs = [], []
    for slug in ("albi", "abla"):
        with CaptureQueriesContext(connection) as queries:
            response = paste(client, f"/badges/{slug}/2026.png")
        answers.append(response.content.replace(f"/{slug}/".encode(), b""))
        costs.append(len(queries))

    assert answers[0] == answers[1]
    assert costs[0] == costs[1]


def test_no_page_sets_a_cookie(client, edition):
    assert [dict(each.cookies) for each in (client.get(PAGE), client.get(FORM), paste(client, "x"))] == [{}, {}, {}]


def test_a_body_that_moved_keeps_the_names_it_bore(client, edition):
    Territory.objects.filter(name="Albi").update(name="Grand Albi")

    assert facts(client)["Body"] == "Ville d'Albi"


@pytest.mark.parametrize("name", ["2026", "2026-r1"])
def test_an_address_follows_the_page_that_was_renamed(client, edition, name, django_capture_on_commit_callbacks):
    page = find_award(edition).territory.laureate_page
    page.slug = "albi-la-rouge"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    response = client.get(f"/en/verification/albi/{name}/")

    assert (response.status_code, response["Location"]) == (302, f"/en/verification/albi-la-rouge/{name}/")
    assert client.get(response["Location"]).status_code == 200
