# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers: until the end of the day before, never over another person's without saying so."""

import pytest
import time_machine

from laureats.faults import Refused
from laureats.intake.ceremony.answering import GivenAnswer, NamedGuest, answer_invitation, spell_answer
from laureats.models import IntakeEvent, Invitation
from tests.laureats.intake.ceremony.factories import BEFORE, list_people, make_invited

pytestmark = pytest.mark.django_db
CAMILLE = NamedGuest(name="Camille Martin", function="DSI")


def answer(invitation, *, reply="comes", guests=(CAMILLE,), note="", seen=""):
    given = GivenAnswer(reply=Invitation.Reply(reply), guests=guests, note=note, seen=seen)
    return answer_invitation(invitation=invitation, answer=given, author_name="Camille Martin")


@time_machine.travel(BEFORE, tick=False)
def test_an_answer_is_written_with_those_who_come_and_its_line_of_journal():
    invitation = answer(make_invited(), note="Train de 17 h")

    stored = Invitation.objects.get()
    assert (stored.reply, stored.note, list_people(invitation)) == (
        "comes",
        "Train de 17 h",
        [("Camille Martin", "DSI")],
    )
    assert list(IntakeEvent.objects.values_list("kind", "author_name", "detail")) == [
        ("answered", "Camille Martin", {"reply": "comes", "people": 1})
    ]


@time_machine.travel(BEFORE, tick=False)
def test_another_answer_takes_the_place_of_the_first():
    invitation = answer(make_invited())

    answer(invitation, reply="regrets", guests=(), seen=spell_answer(invitation))

    assert (Invitation.objects.get().reply, list_people(invitation)) == ("regrets", [])


@time_machine.travel(BEFORE, tick=False)
def test_an_answer_given_meanwhile_is_not_written_over():
    invitation = answer(make_invited())

    with pytest.raises(Refused) as refusal:
        answer(invitation, reply="regrets", guests=())

    assert [fault.code for fault in refusal.value.faults] == ["answered_meanwhile"]
    assert Invitation.objects.get().reply == "comes"


def test_answers_are_taken_until_the_end_of_the_day_before():
    invitation = make_invited()

    with time_machine.travel("2027-01-12 23:59:59+01:00", tick=False):
        answer(invitation)

    assert Invitation.objects.get().reply == "comes"


def test_answers_are_closed_from_the_first_second_of_the_day():
    invitation = make_invited()

    with time_machine.travel("2027-01-13 00:00:00+01:00", tick=False), pytest.raises(Refused) as refusal:
        answer(invitation)

    assert ([fault.code for fault in refusal.value.faults], Invitation.objects.get().reply) == (["too_late"], "waiting")
