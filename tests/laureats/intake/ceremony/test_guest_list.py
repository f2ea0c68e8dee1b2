# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who comes, on paper and in spreadsheets."""

import io

import pytest
import time_machine
from pypdf import PdfReader

from laureats.intake.ceremony.guest_list import export_guests, print_door_list, print_place_cards
from laureats.intake.ceremony.guests import Counts, count_guests, list_guests
from laureats.models import Attendee, Candidature, Invitation
from tests.laureats.desk.desk_pages import count_queries
from tests.laureats.intake.ceremony.factories import BEFORE, HELD_AT, PLACE, invite_all, make_ceremony

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    """Return an edition where Angoulême comes with two, Brest does not, Caen did not answer, Dax was not invited."""
    edition = make_ceremony("Angoulême", "Brest", "Caen", "Dax")
    for reference, reply in (("2026-0001", "comes"), ("2026-0002", "regrets"), ("2026-0003", "waiting")):
        candidature = Candidature.objects.get(reference=reference)
        values = {"told_hour": HELD_AT, "told_place": PLACE, "reply": reply}
        values["replied_at"] = None if reply == "waiting" else HELD_AT
        invitation = Invitation.objects.create(candidature=candidature, **values)
        if reply == "comes":
            invitation.attendees.create(name="Camille Martin", function="Directrice du numérique")
            invitation.attendees.create(name="=1+1", sort_order=1)
    return edition


def read_pdf(file):
    return " ".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(file.content)).pages).split())


def test_answers_are_counted(edition):
    counts = count_guests(list_guests(edition))

    assert counts == Counts(bodies=1, people=2, regrets=1, waiting=1, uninvited=1)


def test_the_table_has_a_row_a_person_and_a_row_for_others(edition):
    file = export_guests(edition, file_format="csv")

    rows = [line.split(";")[:4] for line in file.content.decode("utf-8-sig").splitlines()]
    assert (file.name, rows[1:]) == (
        "ceremonie-2026.csv",
        [
            ["2026-0001", "Ville d'Angoulême", "Vient", "Camille Martin"],
            ["2026-0001", "Ville d'Angoulême", "Vient", "'=1+1"],
            ["2026-0002", "Ville de Brest", "Ne vient pas", ""],
            ["2026-0003", "Ville de Caen", "Sans réponse", ""],
            ["2026-0004", "Ville de Dax", "Pas encore invités", ""],
        ],
    )


def test_place_cards_name_those_who_come_and_nobody_else(edition):
    file = print_place_cards(edition)

    text = read_pdf(file)
    assert (file.name, "Camille Martin Directrice du numérique Ville d" in text, "Brest" in text) == (
        "cartons-2026.pdf",
        True,
        False,
    )


@pytest.mark.parametrize(("people", "sheets"), [(8, 1), (9, 2)])
def test_eight_cards_fill_a_sheet(edition, people, sheets):
    invitation = Invitation.objects.get(reply="comes")
    invitation.attendees.all().delete()
    invitation.attendees.bulk_create(
        Attendee(invitation=invitation, name=f"Dominique Lefèvre-Saint-Amand {number}", function="Vice-présidente " * 6)
        for number in range(people)
    )

    assert len(PdfReader(io.BytesIO(print_place_cards(edition).content)).pages) == sheets


def test_the_list_at_the_door_counts_those_who_come(edition):
    assert "2 personnes sont attendues de 1 organisme." in read_pdf(print_door_list(edition))


@time_machine.travel(BEFORE, tick=False)
def test_guests_are_read_in_as_many_queries_whatever_their_number():
    edition = make_ceremony("Angoulême")
    invite_all(edition)
    one = count_queries(lambda: count_guests(list_guests(edition)))

    other = make_ceremony("Brest", "Caen", "Dax", code="2027")
    invite_all(other)

    assert count_queries(lambda: count_guests(list_guests(other))) == one
