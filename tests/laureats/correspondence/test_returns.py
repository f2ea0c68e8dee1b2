# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from pathlib import Path

import pytest
from django.core.files.storage import storages

from laureats.correspondence.returns import find_set_aside
from laureats.models import Mark, SheetImport
from tests.laureats.correspondence.factories import give_back, seat_of
from tests.laureats.jury_sheets.factories import (
    make_grid,
)

pytestmark = pytest.mark.django_db
WHOLE = [[reference, "5", "3"] for reference in ("2026-0001", "2026-0002", "2026-0003")]


def codes(faults):
    return [(fault.cell, fault.code) for fault in faults]


def kept():
    """Return what is kept of the files, in the order in which they came."""
    return list(SheetImport.objects.order_by("pk").values_list("file_name", "state", "origin", "seat__code"))


def test_a_file_without_fault_waits_for_the_secretariat(edition):
    received = give_back(edition, *WHOLE)

    assert (received.checked.mark_count, codes(received.checked.faults), received.checked.missing) == (6, [], [])
    assert kept() == [("grille.csv", "returned", "juror-link", "gonnu")]


def test_a_return_writes_no_mark(edition):
    give_back(edition, *WHOLE)

    assert Mark.objects.count() == 0


def test_a_return_keeps_the_file_in_private_under_its_fingerprint(edition):
    received = give_back(edition, *WHOLE, name="../../Notes <de> Gonnu.csv")

    entry = SheetImport.objects.get()
    assert storages["private"].open(entry.file.name).read() == make_grid(*WHOLE).content
    assert (entry.author_name, entry.author, entry.subject) == (seat_of(edition).person.full_name, None, "marks")
    assert Path(entry.file.name).name.startswith(entry.sha256[:16])
    assert received.entry == entry


def test_a_later_return_replaces_the_earlier_one_which_stays_on_record(edition):
    give_back(edition, *WHOLE, name="un.csv")
    give_back(edition, ["2026-0001", "4", "3"], name="deux.csv")

    assert kept() == [("un.csv", "replaced", "juror-link", "gonnu"), ("deux.csv", "returned", "juror-link", "gonnu")]


def test_a_return_leaves_those_of_other_jurors(edition):
    give_back(edition, *WHOLE, name="un.csv")
    give_back(edition, *WHOLE, name="deux.csv", code="aime")

    assert [state for _name, state, *_rest in kept()] == ["returned", "returned"]


def test_a_faulty_file_is_no_return_and_says_every_fault(edition):
    received = give_back(edition, ["2026-0001", "9", "x"], ["2026-0009", "1", "1"])

    assert codes(received.checked.faults) == [
        ("B2", "above_maximum"),
        ("C2", "not_a_mark"),
        ("A3", "unknown_candidature"),
    ]
    assert (received.checked.mark_count, received.checked.missing) == (0, ())
    assert kept() == [("grille.csv", "checked", "juror-link", "gonnu")]


def test_a_faulty_file_replaces_no_return(edition):
    give_back(edition, *WHOLE, name="un.csv")
    give_back(edition, ["2026-0001", "9", "3"], name="deux.csv")

    assert [(name, state) for name, state, *_rest in kept()] == [("un.csv", "returned"), ("deux.csv", "checked")]


def test_only_the_last_faulty_file_is_set_aside(edition):
    give_back(edition, ["2026-0001", "9", "3"], name="un.csv")
    give_back(edition, ["2026-0001", "8", "3"], name="deux.csv")

    assert [name for name, *_rest in kept()] == ["deux.csv"]


def test_a_good_file_drops_the_faulty_one(edition):
    give_back(edition, ["2026-0001", "9", "3"], name="un.csv")
    give_back(edition, *WHOLE, name="deux.csv")

    assert [(name, state) for name, state, *_rest in kept()] == [("deux.csv", "returned")]


def test_a_faulty_file_is_found_by_its_juror_alone(edition):
    entry = give_back(edition, ["2026-0001", "9", "3"]).entry

    found = [find_set_aside(seat=seat_of(edition, code), identifier=entry.identifier) for code in ("gonnu", "aime")]
    assert found == [entry, None]


def test_a_return_is_no_set_aside_file(edition):
    entry = give_back(edition, *WHOLE).entry

    assert find_set_aside(seat=seat_of(edition), identifier=entry.identifier) is None


def test_a_file_without_a_word_takes_no_place(edition):
    give_back(edition, *WHOLE, name="un.csv")
    received = give_back(edition, ["2026-0001", "", ""], name="deux.csv")

    assert codes(received.checked.faults) == [("", "nothing_given")]
    assert [(name, state) for name, state, *_rest in kept()] == [("un.csv", "returned"), ("deux.csv", "checked")]
