# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pieces of contestations: their types, their sizes, and where they are kept."""

from pathlib import Path

import pytest

from laureats.errata.contestations import record_contestation
from laureats.errata.pieces import add_pieces
from laureats.faults import Refused
from laureats.imports.uploads import Upload
from laureats.models import Contestation, ContestationPiece
from laureats.models.imports import private_storage
from laureats.spreadsheets.limits import MAX_FILE_BYTES
from tests.factories import CandidatureFactory
from tests.laureats.errata.test_contestations import COMPLAINT
from tests.laureats.palmares.factories import ADA

pytestmark = pytest.mark.django_db
LETTER = Upload(name="Lettre du maire.pdf", content=b"%PDF-1.7 lettre")


@pytest.fixture
def contestation():
    return record_contestation(candidature=CandidatureFactory(), complaint=COMPLAINT, author=ADA)


def add(contestation, *uploads):
    return add_pieces(contestation=contestation, uploads=uploads, author=ADA)


def stored_files():
    root = Path(private_storage().location)
    return sorted(file.name for file in root.glob("contestations/*/*"))


def test_a_piece_is_kept_under_its_fingerprint_with_its_name(contestation):
    [piece] = add(contestation, LETTER)

    assert (piece.name, piece.sha256, piece.added_by_name) == ("Lettre du maire.pdf", LETTER.sha256, "Ada")
    assert piece.file.read() == LETTER.content
    assert "maire" not in piece.file.name


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.exe", b"MZ", "unknown_type"),
        ("sans-type", b"%PDF-", "unknown_type"),
        ("a.pdf", b"<html>", "wrong_type"),
        ("a.txt", b"a\x00b", "wrong_type"),
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"%PDF-" + bytes(MAX_FILE_BYTES), "too_large"),
    ],
    ids=["program", "no type", "disguised", "no text", "empty", "heavy"],
)
def test_a_piece_at_fault_is_refused_with_all_sent_with_it(contestation, name, content, code):
    before = stored_files()
    with pytest.raises(Refused) as refusal:
        add(contestation, LETTER, Upload(name=name, content=content))

    assert [fault.code for fault in refusal.value.faults] == [code]
    assert (ContestationPiece.objects.count(), stored_files()) == (0, before)


def test_a_failure_on_the_way_leaves_no_file():
    before = stored_files()
    with pytest.raises(ValueError, match="unsaved related object"):
        add(Contestation(), LETTER)

    assert stored_files() == before
