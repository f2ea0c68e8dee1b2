# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laureats.intake.periods import period_of
from laureats.models import Candidature, FileAccess
from tests.laureats.intake.evidence_samples import PDF
from tests.laureats.intake.factories import SECRET, make_candidature, make_link
from tests.laureats.intake.form.form_pages import domain_address, file_address, make_evidence

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidature():
    candidature = make_candidature()
    make_link(candidature)
    return candidature


def preview_address():
    return reverse("application_preview", args=[SECRET])


def evidence_address(identifier):
    return reverse("application_evidence", args=[SECRET, identifier])


def read_page(client, address):
    """Return the words of the main part of a page, on one line."""
    page = client.get(address).content.decode()
    main = re.search(r"<main.*</main>", page, re.DOTALL).group()
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_the_file_tells_how_far_each_domain_is(client, candidature):
    candidature.answers.create(question="LOG.part", value="beaucoup")
    candidature.answers.create(question="LOG.depot", value="https://a.example", to_check=True)

    page = read_page(client, file_address())

    assert "Domaine STR 0 sur 3 répondues 1 réponse obligatoire manque" in page
    assert "Domaine LOG 2 sur 4 répondues 1 à corriger 1 à vérifier" in page


def test_the_file_tells_until_when_it_may_be_changed(client, candidature):
    last = period_of(candidature.edition).last_instant

    page = read_page(client, file_address())

    assert f"{last.day}{'er' if last.day == 1 else ''} " in page
    assert "à 23 h 59, heure de Paris" in page.replace("\u00a0", " ")


def test_the_button_leads_to_the_first_domain_that_is_not_ready(client, candidature):
    candidature.answers.create(question="STR.politique", value="Oui")

    page = client.get(file_address()).content.decode()

    assert f'class="button" href="{domain_address("LOG")}"' in page


def test_the_button_sends_a_file_that_lacks_no_answer(client, candidature):
    candidature.answers.create(question="STR.politique", value="Oui")
    candidature.answers.create(question="LOG.depot", value="https://code.example")

    page = client.get(file_address()).content.decode()

    assert f'class="button" href="{reverse("application_submit", args=[SECRET])}"' in page


@pytest.mark.parametrize(("status", "words"), [("withdrawn", "retiré"), ("eligible", "examiné")])
def test_a_file_that_may_not_be_changed_says_why(client, status, words):
    candidature = make_candidature(status="submitted")
    make_link(candidature)
    candidature.take_snapshot()
    candidature.status = status
    candidature.save()

    page = read_page(client, file_address())

    assert "ne peut plus être modifié ici" in page
    assert words in page


def test_a_sent_file_says_that_changes_count(client):
    make_link(make_candidature(status="submitted"))

    assert "Votre dossier est envoyé" in read_page(client, file_address())


@pytest.mark.parametrize("role", ["referent", "result", "invitation"])
def test_a_link_of_another_role_opens_nothing(client, role):
    make_link(make_candidature(), role=role)

    assert client.get(file_address()).status_code == 404


def test_the_preview_tells_everything_and_what_is_missing(client, candidature):
    candidature.answers.create(question="STR.vote", value="yes")
    candidature.answers.create(question="LOG.part", value="12.5")
    make_evidence(candidature, "Délibération.pdf")

    response = client.get(preview_address())

    page = response.content.decode()
    assert f'<a href="{domain_address("STR")}#question-STR.politique">Votre politique ?</a>' in page
    words = read_page(client, preview_address())
    assert "Est-elle votée ? Oui" in words
    assert ["12,5", "%"][0] in words
    assert "Délibération.pdf" in words


@pytest.mark.parametrize(("seconds", "words"), [(-1, []), (0, ["fermé"])])
def test_an_examined_file_says_that_the_form_closed_once_it_did(client, candidature, seconds, words):
    candidature.applicant_links.update(expires_at="2100-01-01T00:00Z")
    Candidature.objects.update(status="refused")

    with time_machine.travel(period_of(candidature.edition).closes_at + timedelta(seconds=seconds), tick=False):
        page = read_page(client, file_address())

    assert re.findall("a (fermé) le", page) == words
    assert "édition précédente" not in page


def test_after_closing_the_preview_offers_no_change(client, candidature):
    candidature.applicant_links.update(expires_at="2100-01-01T00:00Z")

    with time_machine.travel(period_of(candidature.edition).closes_at, tick=False):
        page = client.get(preview_address()).content.decode()

    assert domain_address("STR") not in page


def test_a_file_is_handed_back_to_keep_and_its_reader_is_noted(client, candidature):
    file = make_evidence(candidature, "Délibération.pdf")

    response = client.get(evidence_address(file.identifier))

    assert response.content.startswith(PDF[:9])
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''D%C3%A9lib%C3%A9ration.pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "private, no-store"
    access = FileAccess.objects.get()
    assert (access.document, access.reader) == ("Délibération.pdf", "Camille Martin (Responsable de candidature)")


def test_the_file_of_another_body_is_not_found(client, candidature):
    other = make_candidature(candidature.edition, name="Arles", reference="2026-0002")
    file = make_evidence(other, "a.pdf")

    assert client.get(evidence_address(file.identifier)).status_code == 404
    assert not FileAccess.objects.exists()


@pytest.mark.parametrize("address", [file_address, preview_address])
def test_pages_take_as_many_queries_whatever_they_hold(client, candidature, address):
    make_evidence(candidature, "a.pdf")
    candidature.answers.create(question="STR.politique", value="x")
    client.get(address())
    with CaptureQueriesContext(connection) as one:
        client.get(address())
    make_evidence(candidature, "b.pdf")
    make_evidence(candidature, "c.pdf")
    candidature.answers.create(question="STR.vote", value="yes")

    with CaptureQueriesContext(connection) as three:
        client.get(address())

    assert len(three) == len(one)
