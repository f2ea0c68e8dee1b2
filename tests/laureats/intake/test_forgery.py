# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A form that a browser sent without its protection is refused on every page of a file, and gives back each word."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from laureats.intake.answers import read_answers
from tests.laureats.intake.evidence_samples import PDF
from tests.laureats.intake.form.form_pages import autosave_address, domain_address, read_seen
from tests.laureats.intake.submission.files import PEOPLE, address, make_ready_file
from tests.page_reading import ReadPage
from tests.page_tree import make_home

TYPED = {"answer-STR.politique": 'Deux\r\nlignes, « ainsi » & "autrement"', "answer-STR.vote": "yes", "go": "stay"}


@pytest.fixture
def candidature(db):
    make_home()
    return make_ready_file()


@pytest.fixture
def client():
    return Client(enforce_csrf_checks=True)


def values_of(candidature):
    return {code: answer.value for code, answer in read_answers(candidature).items()}


def sent_again(response):
    """Return what the button of the page sends."""
    return {field["name"]: field["value"] for field in ReadPage(response).all("input", type="hidden")}


def test_a_forged_page_of_answers_changes_nothing_and_keeps_each_word(client, candidature):
    before = values_of(candidature)

    response = client.post(domain_address(), TYPED)

    assert (response.status_code, response["Cache-Control"]) == (403, "private, no-store")
    assert {name: value for name, value in sent_again(response).items() if name in TYPED} == TYPED
    assert values_of(candidature) == before


def test_what_is_given_back_can_be_sent(client, candidature):
    kept = sent_again(client.post(domain_address(), TYPED | read_seen(client)))

    response = client.post(domain_address(), kept)

    assert response.status_code == 302
    assert values_of(candidature)["STR.politique"] == 'Deux\nlignes, « ainsi » & "autrement"'


@pytest.mark.parametrize("page", ["application_people", "application_submit", "application_withdraw"])
def test_each_page_of_a_file_gives_back_what_was_sent(client, candidature, page):
    response = client.post(address(page), PEOPLE)

    assert response.status_code == 403
    assert {name: value for name, value in sent_again(response).items() if name in PEOPLE} == PEOPLE


def test_files_are_said_to_be_chosen_again(client, candidature):
    with_file = client.post(domain_address(), {"file-STR.piece": SimpleUploadedFile("a.pdf", PDF)})
    without = client.post(domain_address(), TYPED)

    assert ["fichiers" in " ".join(ReadPage(page).words("form")) for page in (with_file, without)] == [True, False]


def test_autosave_says_to_use_the_buttons(client, candidature):
    response = client.post(autosave_address(), TYPED)

    assert (response.status_code, list(response.json())) == (403, ["message"])


def test_an_unknown_link_answers_alike_with_and_without_protection(client, candidature):
    assert client.post(domain_address(secret="inconnu"), TYPED).status_code == 404
