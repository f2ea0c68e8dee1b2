# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Contestations at the desk: recorded, answered, followed by an erratum, and seen by the secretariat alone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from laureats.errata.contestations import answer_contestation, record_contestation
from laureats.models import Contestation, ContestationPiece, Erratum
from tests.accounts import form_errors, log_in, shown_messages
from tests.laureats.desk.desk_pages import count_queries, read_page, rows_of, words_of
from tests.laureats.desk.test_errata import form_of
from tests.laureats.errata.factories import REASON
from tests.laureats.errata.test_contestations import COMPLAINT, UPHELD
from tests.laureats.errata.test_pieces import LETTER
from tests.laureats.palmares.factories import ADA, make_released_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
LIST = reverse("desk_contestations", args=["2026"])
ADD = reverse("desk_contestation_add", args=["2026"])
RECEIVED = {"received_on": "2026-11-20", "received_from": "Le maire d’Albi", "grounds": "Une note oubliée"}


@pytest.fixture
def released():
    return make_released_edition()


@pytest.fixture
def contestation(released):
    candidature = released.candidatures.get(reference="2026-0001")
    return record_contestation(candidature=candidature, complaint=COMPLAINT, uploads=[LETTER], author=ADA)


def page_of(contestation):
    return reverse("desk_contestation", args=["2026", contestation.pk])


def piece_of(contestation):
    piece = ContestationPiece.objects.get()
    return reverse("desk_contestation_piece", args=["2026", contestation.pk, piece.identifier])


def press(client, contestation, deed, **fields):
    return client.post(page_of(contestation), {"deed": deed, **fields}, follow=True)


def test_a_contestation_is_recorded_with_its_pieces(secretary, released):
    candidature = released.candidatures.get(reference="2026-0001")
    file = SimpleUploadedFile(LETTER.name, LETTER.content)
    answer = secretary.post(ADD, RECEIVED | {"candidature": candidature.pk, "pieces": [file]}, follow=True)

    contestation = Contestation.objects.get()
    assert shown_messages(answer) == ["The contestation is recorded."]
    assert (contestation.grounds, contestation.author_name) == ("Une note oubliée", "secretariat")
    assert [piece.name for piece in contestation.pieces.all()] == ["Lettre du maire.pdf"]


def test_a_piece_at_fault_records_nothing(secretary, released):
    candidature = released.candidatures.get(reference="2026-0001")
    file = SimpleUploadedFile("a.exe", b"MZ")
    answer = secretary.post(ADD, RECEIVED | {"candidature": candidature.pk, "pieces": [file]})

    sentence = "a.exe is of no type that is kept. Types: PDF, ODT, ODS, DOCX, XLSX, PNG, JPG, JPEG, EML, TXT."
    assert (form_errors(answer), Contestation.objects.count()) == ({"pieces": [sentence]}, 0)


def test_contestations_are_listed_with_their_outcome(secretary, contestation):
    assert [row[0] for row in rows_of(secretary.get(LIST))] == ["2026-0001, Albi"]
    assert [row[2:] for row in rows_of(secretary.get(LIST))] == [["Le maire d’Albi", "1", "Under examination"]]


def test_what_came_in_can_be_corrected_and_the_page_tells_by_whom(secretary, contestation):
    answer = press(secretary, contestation, "complaint", **RECEIVED | {"grounds": "Deux notes oubliées"})

    assert Contestation.objects.get().grounds == "Deux notes oubliées"
    assert [words.split(", ", 1)[1] for words in words_of(answer, "#history-content li")] == [
        "secretariat – Changed: grounds.",
        "Ada – Piece added: Lettre du maire.pdf.",
        "Ada – Recorded.",
    ]


def test_pieces_can_be_added(secretary, contestation):
    file = SimpleUploadedFile("reponse.txt", b"Bonjour")
    press(secretary, contestation, "pieces", pieces=[file])

    assert [piece.name for piece in contestation.pieces.all()] == ["Lettre du maire.pdf", "reponse.txt"]


def test_a_piece_is_handed_out_for_saving_only(secretary, contestation):
    answer = secretary.get(piece_of(contestation))

    assert (b"".join(answer.streaming_content), answer["Content-Type"], answer["X-Content-Type-Options"]) == (
        LETTER.content,
        "application/octet-stream",
        "nosniff",
    )
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_closed_contestation_has_its_dated_answer(secretary, contestation):
    answer = press(secretary, contestation, "answer", outcome="rejected", answer="Non", answered_on="")

    sentence = "A contestation that is closed has its answer, with its date."
    assert form_errors(answer, "answer_form") == {"__all__": [sentence]}


def test_an_upheld_contestation_leads_to_its_erratum(secretary, contestation):
    fields = {"outcome": "upheld", "answer": "La note manquait.", "answered_on": "2026-12-01"}
    answer = press(secretary, contestation, "answer", **fields)

    address = f"{form_of()}?contestation={contestation.pk}"
    assert [link["href"] for link in read_page(answer).select("a.button") if "errata" in link["href"]] == [address]


def test_the_erratum_starts_from_the_contestation_and_is_kept_with_it(secretary, contestation):
    answer_contestation(contestation=contestation, answer=UPHELD, author=ADA)
    address = f"{form_of()}?contestation={contestation.pk}"
    given = secretary.get(address).context["form"].initial
    fields = {name: value for name, value in given.items() if name != "mentions"} | {"level": "1", "reason": REASON}
    seen = secretary.post(address, fields | {"deed": "show"}).context["seen"]
    secretary.post(address, fields | {"deed": "publish", "seen": seen})

    contestation.refresh_from_db()
    assert given["reason"] == "À la suite de la contestation reçue le 20 novembre 2026."
    assert contestation.erratum == Erratum.objects.get()


@pytest.mark.parametrize("address_of", [lambda _c: LIST, lambda _c: ADD, page_of, piece_of])
def test_contestations_are_not_for_the_communication_team(contestation, address_of):
    answer = log_in("communication").get(address_of(contestation), follow=True)

    assert shown_messages(answer) == ["This page is the secretariat’s."]


def test_a_contestation_of_another_edition_is_not_found(secretary, contestation):
    make_released_edition(code="2025", year=2025)

    assert secretary.get(page_of(contestation).replace("2026/", "2025/", 1)).status_code == 404


def test_the_list_costs_as_many_queries_whatever_it_holds(secretary, contestation):
    one = count_queries(lambda: secretary.get(LIST))
    for candidature in contestation.candidature.edition.candidatures.all()[:2]:
        record_contestation(candidature=candidature, complaint=COMPLAINT, author=ADA)

    assert count_queries(lambda: secretary.get(LIST)) == one
