# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from label.models import Edition
from laureats.correspondence.sending import check_nothing_was_sent_since, last_delivery_key, retry_delivery
from laureats.faults import Refused
from laureats.models import JurorLink, SheetDelivery, SheetExport
from tests.laureats.correspondence.factories import add_juror, day, list_deliveries, list_mails, remind, send, send_to
from tests.laureats.jury_sheets.factories import make_marked_edition

pytestmark = pytest.mark.django_db
SERVERS = "tests.laureats.correspondence.mail_servers"


def codes_of(refusal):
    return [fault.code for fault in refusal.value.faults]


def test_each_juror_gets_one_mail_with_one_workbook(edition, committed):
    committed(send, edition, "gonnu", "aime")

    assert list_mails() == [
        (["gonnu@jury.example"], ["grille-2026-gonnu.ods"]),
        (["aime@jury.example"], ["grille-2026-aime.ods"]),
    ]


def test_what_was_sent_is_kept(edition, committed):
    committed(send, edition, "gonnu", due_on=day(12), message="Merci")

    (delivery,) = SheetDelivery.objects.all()
    assert (delivery.state, delivery.recipient, delivery.due_on, delivery.message, delivery.author_name) == (
        "sent",
        "gonnu@jury.example",
        day(12),
        "Merci",
        "Secrétariat",
    )
    assert delivery.export == SheetExport.objects.get()


def test_nothing_leaves_before_the_transaction_ends(edition):
    send(edition, "gonnu")

    assert (list_deliveries(), len(mail.outbox)) == ([("gonnu", "workbook", "waiting", "")], 0)


def test_a_reminder_has_a_link_and_no_workbook(edition, committed):
    committed(remind, edition, "gonnu")

    assert list_mails() == [(["gonnu@jury.example"], [])]
    assert (SheetExport.objects.count(), JurorLink.objects.count()) == (0, 1)


@pytest.mark.parametrize("deed", [send, remind])
def test_a_juror_without_address_holds_all_mails_back(deed, committed):
    edition = make_marked_edition()
    edition.seats.get(code="aime").person.save()

    with pytest.raises(Refused) as refusal:
        committed(deed, edition, "gonnu", "aime")

    assert codes_of(refusal) == ["unreachable", "unreachable"]
    assert (list_deliveries(), mail.outbox) == ([], [])


def test_a_seat_that_ended_is_not_written_to(edition, committed):
    edition.seats.filter(code="aime").update(state="ended-kept")

    with pytest.raises(Refused) as refusal:
        committed(send, edition, "gonnu", "aime")

    assert (codes_of(refusal), list_deliveries()) == (["unreachable"], [])


@pytest.mark.parametrize("deed", [send, remind])
def test_the_jury_of_a_sealed_edition_is_left_alone(deed, edition, committed):
    Edition.objects.update(sealed_at=timezone.now())

    with pytest.raises(Refused) as refusal:
        committed(deed, edition, "gonnu")

    assert (codes_of(refusal), list_deliveries()) == (["frozen"], [])


def test_a_mail_that_failed_is_tried_again_at_the_present_address(edition, committed, settings):
    settings.EMAIL_BACKEND = f"{SERVERS}.RefusingAddress"
    committed(send, edition, "gonnu")
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    edition.seats.get(code="gonnu").person.__class__.objects.update(email="autre@jury.example")

    committed(retry_delivery, SheetDelivery.objects.select_related("seat__person").get())

    assert list_deliveries() == [("gonnu", "workbook", "sent", "")]
    assert list_mails() == [(["autre@jury.example"], ["grille-2026-gonnu.ods"])]


def test_a_mail_that_was_sent_is_not_tried_again(edition, committed):
    committed(send, edition, "gonnu")

    committed(retry_delivery, SheetDelivery.objects.get())

    assert len(mail.outbox) == 1


def test_a_button_pressed_twice_sends_once(edition, committed):
    seen = last_delivery_key(edition)
    committed(send, edition, "gonnu")

    with transaction.atomic(), pytest.raises(Refused) as refusal:
        check_nothing_was_sent_since(seen, edition=edition)

    assert codes_of(refusal) == ["sent_meanwhile"]


def test_mails_of_another_edition_are_none_of_this_one(edition, committed):
    seen = last_delivery_key(edition)
    other = make_marked_edition(code="2030", year=2030)
    SheetDelivery.objects.create(seat=other.seats.first(), kind="workbook", recipient="x@jury.example")

    with transaction.atomic():
        check_nothing_was_sent_since(seen, edition=edition)


def test_queueing_takes_as_many_queries_for_one_juror_and_three(edition, django_assert_num_queries):
    add_juror(edition, "rey")
    seats = list(edition.seats.select_related("person"))

    with django_assert_num_queries(4) as for_one:
        send_to(edition, seats[:1])
    with django_assert_num_queries(4) as for_three:
        send_to(edition, seats)

    assert len(for_three) == len(for_one)
