# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import re

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from laureats.intake.answers import read_answers
from laureats.intake.periods import period_of
from laureats.models import EvidenceFile
from tests.laureats.intake.evidence_samples import PDF
from tests.laureats.intake.factories import make_candidature, make_link
from tests.laureats.intake.form.form_pages import domain_address, file_address, make_evidence, read_seen, values_of

pytestmark = pytest.mark.django_db


def summary_of(response):
    """Return what the summary of faults leads to."""
    return re.findall(r'<li><a href="#([^"]+)">', response.content.decode())


def test_each_kind_of_question_has_its_field(client, candidature):
    page = client.get(domain_address("LOG")).content.decode()

    assert 'inputmode="decimal" name="answer-LOG.part"' in page
    assert 'type="url" inputmode="url" name="answer-LOG.depot"' in page
    assert 'type="radio" name="answer-LOG.licence" value="agpl"' in page
    assert '<textarea class="field__input" id="question-LOG.que-changerait-le-label"' in page
    page = client.get(domain_address("STR")).content.decode()
    assert 'type="radio" name="answer-STR.vote" value="yes"' in page
    assert 'type="file" name="file-STR.piece"' in page


def test_a_page_is_private(client, candidature):
    response = client.get(domain_address())

    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("address", [domain_address, lambda: domain_address("XYZ", secret="un-secret")])
def test_an_unknown_domain_or_link_is_not_found(client, address):
    make_candidature()

    assert client.get(address()).status_code == 404


def test_saving_leads_to_the_next_domain_then_to_the_file(client, candidature):
    first = client.post(domain_address("STR"), {"answer-STR.politique": "Oui", "go": "next"})
    second = client.post(domain_address("LOG"), {"answer-LOG.part": "12,5", "answer-LOG.depot": "code.example/a"})

    assert first.url == f"{domain_address('LOG')}?enregistre=STR"
    assert second.url == f"{file_address()}?enregistre=LOG"
    assert values_of(candidature) == {
        "STR.politique": "Oui",
        "LOG.part": "12.5",
        "LOG.depot": "https://code.example/a",
    }


@pytest.mark.parametrize(
    ("go", "address"),
    [("previous", f"{domain_address('STR')}?enregistre=LOG"), ("file", f"{file_address()}?enregistre=LOG")],
)
def test_other_buttons_save_too(client, candidature, go, address):
    response = client.post(domain_address("LOG"), {"answer-LOG.part": "3", "go": go})

    assert response.url == address
    assert values_of(candidature) == {"LOG.part": "3"}


def test_a_wrong_answer_is_kept_as_typed_and_shown_with_its_fault(client, candidature):
    sent = {"answer-LOG.part": "presque tout", "answer-LOG.depot": "javascript:x", "answer-LOG.licence": "eupl"}

    response = client.post(domain_address("LOG"), sent)

    assert summary_of(response) == ["question-LOG.part", "question-LOG.depot"]
    page = " ".join(response.content.decode().split())
    assert 'value="presque tout" aria-describedby="question-LOG.part-bounds question-LOG.part-error"' in page
    assert 'value="eupl" checked' in page
    assert values_of(candidature) == {
        "LOG.part": "presque tout",
        "LOG.depot": "javascript:x",
        "LOG.licence": "eupl",
    }


def test_a_text_beyond_measure_stays_on_the_page(client, candidature):
    text = "a" * 20_001

    response = client.post(domain_address(), {"answer-STR.politique": text, "answer-STR.vote": "yes"})

    assert summary_of(response) == ["question-STR.politique"]
    assert text in response.content.decode()
    assert values_of(candidature) == {"STR.vote": "yes"}


def test_what_a_page_did_not_change_is_not_written_over(client, candidature):
    client.post(domain_address(), {"answer-STR.politique": "Un", "answer-STR.vote": "no"})
    seen = read_seen(client)
    client.post(domain_address(secret="autre"), {**seen, "answer-STR.politique": "Deux", "answer-STR.vote": "no"})

    response = client.post(domain_address(), {**seen, "answer-STR.politique": "Un", "answer-STR.vote": "yes"})

    assert response.status_code == 302
    assert values_of(candidature) == {"STR.politique": "Deux", "STR.vote": "yes"}


@pytest.fixture
def compared(client, candidature):
    """Return the page of somebody who wrote over the answer of a colleague."""
    seen = read_seen(client)
    client.post(domain_address(secret="autre"), {**seen, "answer-STR.politique": "D’Alix"})
    return client.post(domain_address(), {**seen, "answer-STR.politique": "De Camille", "answer-STR.vote": "yes"})


def test_two_answers_to_one_question_are_shown_side_by_side(candidature, compared):
    page = compared.content.decode()

    assert summary_of(compared) == ["question-STR.politique-mine"]
    assert re.search(r"Alix Durand a enregistré une autre réponse le .+ à \d+", page)
    assert "D’Alix" in page
    assert "De Camille</textarea>" in page
    assert values_of(candidature) == {"STR.politique": "D’Alix", "STR.vote": "yes"}


def test_who_does_not_choose_is_asked_again(client, candidature, compared):
    again = client.post(domain_address(), {"answer-STR.politique": "De Camille", "seen-STR.politique": ""})

    assert summary_of(again) == ["question-STR.politique-mine"]
    assert values_of(candidature)["STR.politique"] == "D’Alix"


@pytest.mark.parametrize(("choice", "kept"), [("mine.1", "Les deux"), ("theirs", "D’Alix")])
def test_who_compared_chooses(client, candidature, compared, choice, kept):
    sent = {"answer-STR.politique": "Les deux", "seen-STR.politique": "", "choice-STR.politique": choice}

    response = client.post(domain_address(), sent)

    assert response.status_code == 302
    assert values_of(candidature)["STR.politique"] == kept


def test_an_answer_to_check_is_ticked(client, candidature):
    candidature.answers.create(question="STR.politique", value="De 2025", to_check=True)
    assert 'name="checked" value="STR.politique"' in client.get(domain_address()).content.decode()

    client.post(domain_address(), {**read_seen(client), "answer-STR.politique": "De 2025", "checked": "STR.politique"})

    assert not read_answers(candidature)["STR.politique"].to_check


def test_files_are_joined_and_taken_away(client, candidature):
    files = [SimpleUploadedFile("a.pdf", PDF), SimpleUploadedFile("b.exe", b"MZ")]

    response = client.post(domain_address(), {"file-STR.piece": files, "answer-STR.politique": "Oui"})

    file = EvidenceFile.objects.get()
    assert (file.name, file.question, file.author_name) == ("a.pdf", "STR.piece", "Camille Martin")
    assert summary_of(response) == ["question-STR.piece"]
    assert values_of(candidature) == {"STR.politique": "Oui"}

    client.post(domain_address(), {"remove": [str(file.identifier), "n’importe quoi"]})
    assert not EvidenceFile.objects.exists()


def test_a_page_that_arrives_too_late_gives_the_words_back(client, candidature):
    closes_at = period_of(candidature.edition).closes_at
    candidature.applicant_links.update(expires_at=closes_at.replace(year=closes_at.year + 1))

    with time_machine.travel(closes_at, tick=False):
        response = client.post(domain_address(), {"answer-STR.politique": "Trop tard"})
        page = client.get(domain_address()).content.decode()

    assert "readonly>Trop tard</textarea>" in response.content.decode()
    assert "Le formulaire est fermé" in response.content.decode()
    assert '<form class="application' not in page
    assert values_of(candidature) == {}


def test_the_simplified_form_asks_its_own_questions(client):
    make_link(make_candidature(form="simplified"))

    page = client.get(domain_address("LOG")).content.decode()

    assert re.findall(r'data-question="([^"]+)"', page) == ["LOG.depot"]


def test_a_page_in_english_has_the_words_of_the_edition_in_english(client, candidature):
    with translation.override("en"):
        address = domain_address()

    page = client.get(address).content.decode()

    assert "Your policy?" in page
    assert "Save and continue" in page


def test_a_page_takes_as_many_queries_whatever_it_holds(client, candidature):
    candidature.answers.create(question="STR.politique", value="x")
    client.get(domain_address())
    with CaptureQueriesContext(connection) as one:
        client.get(domain_address())
    candidature.answers.create(question="STR.vote", value="yes")
    make_evidence(candidature, "a.pdf")
    make_evidence(candidature, "b.pdf")

    with CaptureQueriesContext(connection) as three:
        client.get(domain_address())

    assert len(three) == len(one)
