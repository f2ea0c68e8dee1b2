# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
import time_machine
from django.test import Client
from django.utils import translation

from laureats.intake import links
from laureats.intake.periods import period_of
from tests.laureats.intake.factories import make_candidature, make_link
from tests.laureats.intake.form.form_pages import autosave_address, domain_address, read_seen, values_of

pytestmark = pytest.mark.django_db


def test_what_is_typed_is_saved_and_the_hour_is_told(client, candidature):
    with time_machine.travel(f"{candidature.edition.opens_on}T13:02:00+00:00", tick=False):
        candidature.applicant_links.update(expires_at="2100-01-01T00:00Z")
        response = client.post(autosave_address(), {"answer-STR.politique": "Oui", "answer-LOG.part": "beaucoup"})

    said = response.json()
    assert said["message"] in ("Enregistré à 14\u00a0h\u00a002.", "Enregistré à 15\u00a0h\u00a002.")  # Winter, summer.
    assert said["errors"]["STR.politique"] == ""
    assert said["errors"]["LOG.part"].startswith("«")
    assert said["conflicts"] == {}
    assert said["tokens"] == {
        "STR.politique": read_seen(client)["seen-STR.politique"],
        "LOG.part": read_seen(client, code="LOG")["seen-LOG.part"],
    }
    assert values_of(candidature) == {"STR.politique": "Oui", "LOG.part": "beaucoup"}


def test_the_tokens_of_one_saving_serve_the_next(client, candidature):
    token = client.post(autosave_address(), {"answer-STR.politique": "Un"}).json()["tokens"]["STR.politique"]

    said = client.post(autosave_address(), {"answer-STR.politique": "Deux", "seen-STR.politique": token}).json()

    assert said["conflicts"] == {}
    assert values_of(candidature) == {"STR.politique": "Deux"}


def test_a_batch_sent_again_without_an_answer_is_no_conflict(client, candidature):
    batch = {"answer-STR.politique": "Un", **read_seen(client)}

    first, second = (client.post(autosave_address(), batch).json() for _ in range(2))

    assert (second["conflicts"], second["tokens"]) == ({}, first["tokens"])


def test_an_answer_changed_meanwhile_is_told_and_left(client, candidature):
    seen = read_seen(client)
    client.post(autosave_address("autre"), {"answer-STR.politique": "D’Alix", **seen})

    sent = {"answer-STR.politique": "De Camille", "answer-STR.vote": "yes", **seen}
    said = client.post(autosave_address(), sent).json()

    assert list(said["conflicts"]) == ["STR.politique"]
    assert said["conflicts"]["STR.politique"].startswith("Alix Durand a enregistré une autre réponse à ")
    assert list(said["tokens"]) == ["STR.vote"]
    assert values_of(candidature) == {"STR.politique": "D’Alix", "STR.vote": "yes"}


def test_a_question_that_the_form_does_not_ask_is_not_written(client, candidature):
    client.post(autosave_address(), {"answer-XYZ.rien": "x", "answer-STR.piece": "x"})

    assert values_of(candidature) == {}


def test_after_the_last_second_the_page_is_told(client, candidature):
    candidature.applicant_links.update(expires_at="2100-01-01T00:00Z")

    with time_machine.travel(period_of(candidature.edition).closes_at, tick=False):
        response = client.post(autosave_address(), {"answer-STR.politique": "Trop tard"})

    assert response.status_code == 409
    assert response.json()["closed"].startswith("Le formulaire est fermé")
    assert values_of(candidature) == {}


def test_too_many_sendings_are_told_to_wait(client, candidature, monkeypatch):
    monkeypatch.setattr(links, "MAX_ATTEMPTS", 1)
    client.post(autosave_address(), {"answer-STR.politique": "Un"})

    response = client.post(autosave_address(), {"answer-STR.politique": "Deux"})

    assert (response.status_code, list(response.json())) == (429, ["message"])


def test_a_sending_from_elsewhere_is_refused(candidature):
    assert Client(enforce_csrf_checks=True).post(autosave_address(), {}).status_code == 403


def test_an_unknown_link_saves_nothing(client, candidature):
    assert client.post(autosave_address("inconnu"), {"answer-STR.politique": "x"}).status_code == 404
    assert client.get(autosave_address()).status_code == 405


def test_the_answer_is_in_the_language_of_the_page(client, candidature):
    with translation.override("en"):
        address = autosave_address()

    assert client.post(address, {"answer-STR.politique": "Yes"}).json()["message"].startswith("Saved at ")


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("status", ["draft", "submitted"])
def test_saving_takes_twelve_queries_at_most(client, django_assert_max_num_queries, number, status):
    candidature = make_candidature(status=status)
    make_link(candidature)
    codes = ("STR.politique", "LOG.depot", "LOG.part")[:number]
    client.get(domain_address())

    with django_assert_max_num_queries(12):
        client.post(autosave_address(), {f"answer-{code}": "x" for code in codes})

    assert values_of(candidature).keys() == set(codes)
