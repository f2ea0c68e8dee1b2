# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from laureats.faults import Refused
from laureats.intake.submission.mandate import (
    ANSWERS_A_DAY,
    ASKS_A_DAY,
    ask_for_mandate,
    confirm_mandate,
    decline_mandate,
    is_mandate_confirmed,
)
from laureats.models import ApplicantLink, CandidatureMail
from tests.laureats.intake.factories import make_link
from tests.laureats.intake.submission.files import list_events, make_ready_file

pytestmark = pytest.mark.django_db


def ask(candidature):
    return ask_for_mandate(candidature, author_name="Camille Martin")


@pytest.fixture
def candidature():
    return make_ready_file(status="submitted", submitted_at=timezone.now())


@pytest.fixture
def link(candidature):
    return make_link(candidature, role="referent", secret="mandat", name="Dominique Robert")


def test_the_representative_is_sent_a_link_once(candidature):
    assert (ask(candidature), ask(candidature)) == (True, False)

    (mail,) = CandidatureMail.objects.all()
    assert (mail.kind, mail.recipient, mail.link.role) == ("mandate", "maire@angouleme.example", "referent")
    assert CandidatureMail.LINK in mail.text


def test_asking_later_closes_the_first_link(candidature):
    ask(candidature)

    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert ask(candidature)

    links = ApplicantLink.objects.filter(role="referent").order_by("pk")
    assert [link.revoked_at is None for link in links] == [False, True]


def test_the_representative_is_asked_so_many_times_a_day(candidature):
    now = timezone.now()
    for number in range(ASKS_A_DAY):
        with time_machine.travel(now + timedelta(minutes=11 * number)):
            ask(candidature)

    with time_machine.travel(now + timedelta(hours=2)), pytest.raises(Refused):
        ask(candidature)


def test_nobody_is_asked_without_an_address():
    with pytest.raises(Refused):
        ask(make_ready_file(referent_email=""))


def test_a_mandate_is_confirmed_once_and_the_holder_told(candidature, link):
    confirm_mandate(link)
    confirm_mandate(link)

    candidature.refresh_from_db()
    assert (is_mandate_confirmed(candidature), candidature.mandate_confirmed_by) == (True, "Dominique Robert")
    assert list_events(candidature) == ["mandate_confirmed"]
    assert list(CandidatureMail.objects.values_list("kind", "recipient")) == [
        ("mandate_answer", "camille@angouleme.example")
    ]


def test_a_mandate_that_is_declined_says_why(candidature, link):
    confirm_mandate(link)

    decline_mandate(link, reason="Je ne suis pas au courant.")

    candidature.refresh_from_db()
    assert not is_mandate_confirmed(candidature)
    assert "Je ne suis pas au courant." in CandidatureMail.objects.first().text


def test_a_link_that_was_closed_meanwhile_confirms_nothing(candidature, link):
    ApplicantLink.objects.filter(pk=link.pk).update(revoked_at=timezone.now())

    with pytest.raises(Refused):
        confirm_mandate(link)

    candidature.refresh_from_db()
    assert not is_mandate_confirmed(candidature)


def test_a_mandate_is_confirmed_after_the_form_has_closed(candidature, link):
    with time_machine.travel(timezone.now() + timedelta(days=8, hours=23)):
        confirm_mandate(link)

    candidature.refresh_from_db()
    assert is_mandate_confirmed(candidature)


def test_a_sealed_edition_takes_no_answer(candidature, link):
    candidature.edition.sealed_at = timezone.now()
    candidature.edition.save()

    with pytest.raises(Refused):
        confirm_mandate(link)


def test_the_mandate_is_answered_so_many_times_a_day(link):
    for _number in range(ANSWERS_A_DAY):
        decline_mandate(link, reason="Non")

    with pytest.raises(Refused):
        decline_mandate(link, reason="Non")

    assert CandidatureMail.objects.count() == ANSWERS_A_DAY
