# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from label.models import Edition
from laureats.authors import author_from_user
from laureats.faults import Refused
from laureats.jurors.recording import interests_to_record, record_declared_recusals
from laureats.models import Recusal
from tests.accounts import make_account
from tests.laureats.correspondence.factories import seat_of
from tests.laureats.jurors.factories import declare, declare_none, interest, list_recusals
from tests.laureats.jury_sheets.factories import BREST, NEVERS, PARIS

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(db):
    return author_from_user(make_account("secretariat"))


def test_declared_interests_become_recusals_with_their_reasons_and_author(edition, author):
    declare(edition, {BREST: interest("J’y travaille.")})
    declare(edition, {NEVERS: interest("Ma sœur y est élue.")}, code="aime")
    declare_none(edition, PARIS)

    record_declared_recusals(edition=edition, author=author)

    assert list_recusals() == [
        ("aime", NEVERS, "Ma sœur y est élue.", "secretariat"),
        ("gonnu", BREST, "J’y travaille.", "secretariat"),
    ]


def test_those_of_one_juror_are_recorded_alone(edition, author):
    declare(edition, {BREST: interest()})
    declare(edition, {NEVERS: interest()}, code="aime")

    record_declared_recusals(edition=edition, author=author, seats=[seat_of(edition)])

    assert [row[:2] for row in list_recusals()] == [("gonnu", BREST)]


def test_a_recusal_recorded_before_keeps_its_reason(edition, author):
    Recusal.objects.create(seat=seat_of(edition), candidature=edition.candidatures.get(reference=BREST), reason="Avant")
    declare(edition, {BREST: interest("Après")})

    recorded = record_declared_recusals(edition=edition, author=author)

    assert (recorded, list_recusals()) == ([], [("gonnu", BREST, "Avant", None)])


def test_what_is_recorded_waits_no_more(edition, author):
    declare(edition, {BREST: interest()})
    before = interests_to_record(edition).count()

    record_declared_recusals(edition=edition, author=author)

    assert (before, interests_to_record(edition).count()) == (1, 0)


def test_a_sealed_edition_takes_no_recusal(edition, author):
    declare(edition, {BREST: interest()})
    Edition.objects.update(sealed_at=timezone.now())

    with pytest.raises(Refused) as refusal:
        record_declared_recusals(edition=edition, author=author)

    assert [fault.code for fault in refusal.value.faults] == ["frozen"]
    assert list_recusals() == []
