# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone, translation

from laureats.intake.submission.letters import (
    write_colleague_letter,
    write_mandate_answer_letter,
    write_mandate_letter,
    write_receipt_letter,
    write_withdrawal_letter,
)
from laureats.models import CandidatureMail
from tests.laureats.intake.factories import make_link
from tests.laureats.intake.submission.files import make_ready_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidature():
    return make_ready_file(status="submitted", submitted_at=timezone.now())


def test_letters_are_french_whatever_their_sender_reads(candidature):
    with translation.override("en"):
        letter = write_receipt_letter(candidature)

    assert letter.subject == "Ville d'Angoulême\u00a0: votre candidature 2026-0001 est reçue"
    assert letter.text.startswith("Bonjour,\n\nLe dossier de candidature pour la ville d'Angoulême")


def test_a_letter_to_open_something_has_a_place_for_the_link(candidature):
    link = make_link(candidature, role="colleague", secret="alix", name="Alix Petit")

    letters = [write_mandate_letter(candidature), write_colleague_letter(candidature, inviter="Camille", link=link)]

    assert [letter.text.count(CandidatureMail.LINK) for letter in letters] == [1, 1]


def test_a_letter_to_be_told_something_opens_nothing(candidature):
    letters = [
        write_receipt_letter(candidature),
        write_mandate_answer_letter(candidature, reason="Non."),
        write_withdrawal_letter(candidature, author="Camille"),
    ]

    assert [CandidatureMail.LINK in letter.text for letter in letters] == [False] * 3
    assert all("  " not in letter.text and "\n\n\n" not in letter.text for letter in letters)
