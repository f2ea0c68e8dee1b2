# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from label.models import Edition
from laureats.faults import Refused
from laureats.jurors.declarations import count_undeclared, files_to_declare
from laureats.models import Candidature, Mark, Recusal
from tests.factories import CandidatureFactory
from tests.laureats.correspondence.factories import seat_of
from tests.laureats.jurors.factories import declare, declare_none, interest, list_declarations
from tests.laureats.jury_sheets.factories import BREST, NEVERS, PARIS

pytestmark = pytest.mark.django_db


def faults(deed, *arguments, **options):
    with pytest.raises(Refused) as refusal:
        deed(*arguments, **options)
    return [fault.code for fault in refusal.value.faults]


def test_an_interest_is_kept_with_its_reason_and_none_without(edition):
    declare(edition, {BREST: interest("J’y travaille.")})
    declare_none(edition, NEVERS)

    assert list_declarations() == [("gonnu", BREST, True, "J’y travaille."), ("gonnu", NEVERS, False, "")]


def test_a_declaration_is_corrected_in_place(edition):
    declare(edition, {BREST: interest()})

    declare_none(edition, BREST)

    assert list_declarations() == [("gonnu", BREST, False, "")]


def test_what_is_declared_already_is_not_written_again(edition):
    declare(edition, {BREST: interest("J’y travaille.")})

    assert declare(edition, {BREST: interest(" J’y travaille. ")}) == []


def test_a_declaration_writes_neither_mark_nor_recusal(edition):
    declare(edition, {BREST: interest()})

    assert (Mark.objects.count(), Recusal.objects.count()) == (0, 0)


def test_every_fault_is_told_and_nothing_is_written(edition):
    said = {BREST: interest(" "), "2026-9999": interest(), NEVERS: interest()}

    assert faults(declare, edition, said) == ["unknown_candidature", "reason_required"]
    assert list_declarations() == []


@pytest.mark.parametrize("field", ["sealed_at", "released_at"])
def test_nothing_is_declared_once_sealed_or_public(field, edition):
    Edition.objects.update(**{field: timezone.now()})

    assert faults(declare_none, edition, BREST) == ["frozen"]


@pytest.mark.parametrize(
    ("status", "is_asked"),
    [("draft", False), ("submitted", True), ("eligible", True), ("refused", False), ("withdrawn", False)],
)
def test_submitted_and_eligible_files_are_asked_about(status, is_asked, edition):
    Candidature.objects.filter(reference=PARIS).update(status=status)

    assert [file.reference for file in files_to_declare(edition)] == [BREST, NEVERS, PARIS][: 2 + is_asked]


def test_a_file_that_arrives_later_waits_for_a_declaration(edition):
    declare_none(edition, BREST, NEVERS, PARIS)
    before = count_undeclared(seat_of(edition))

    CandidatureFactory(edition=edition, reference="2026-0004", status="submitted")

    assert (before, count_undeclared(seat_of(edition))) == (0, 1)


def test_a_juror_agrees_to_the_name_and_refuses_the_photo(edition):
    edition.seats.update(agrees_to_name=None)

    declare(edition, name=True, photo=False)

    seat = seat_of(edition)
    assert (seat.agrees_to_name, seat.agrees_to_photo, seat.consented_at is not None) == (True, False, True)


def test_without_an_answer_on_publication_the_last_one_stays(edition):
    declare(edition, name=False)
    then = seat_of(edition).consented_at

    declare_none(edition, BREST)

    seat = seat_of(edition)
    assert (seat.agrees_to_name, seat.agrees_to_photo, seat.consented_at) == (False, None, then)
