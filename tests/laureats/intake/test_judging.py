# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Eligible, refused, back to submitted: once, with a trail, and never behind somebody's back."""

import pytest
from django.core import mail
from django.utils import timezone

from laureats.faults import Refused
from laureats.intake.judging import Judgement, declare_eligible, refuse_candidature, restore_candidature
from laureats.intake.mail_templates import Purpose, shipped_template
from laureats.intake.messages import Message
from laureats.models import Candidature, CandidatureMail, IntakeEvent, Mark
from tests.factories import CriterionFactory, JurySeatFactory
from tests.laureats.intake.desk_factories import ADA, make_sent
from tests.laureats.intake.factories import make_candidature

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def judge(seen="submitted", **fields):
    return Judgement(seen=seen, **fields)


def write(purpose):
    template = shipped_template(purpose)
    return Message(occasion="1", purpose=purpose, subject=template.subject, text=template.text)


def events():
    return list(IntakeEvent.objects.order_by("pk").values_list("kind", "author_name", "note"))


def add_mark(candidature):
    seat = JurySeatFactory(edition=candidature.edition)
    criterion = CriterionFactory(domain=candidature.edition.domains.first())
    Mark.objects.create(candidature=candidature, seat=seat, criterion=criterion, state="graded", points="1")


def test_an_eligible_file_keeps_its_body_as_it_is():
    candidature = make_sent()
    declare_eligible(candidature=candidature, judgement=judge(), author=ADA)

    candidature.refresh_from_db()
    assert (candidature.status, candidature.snapshot_name) == ("eligible", "Angoulême")
    assert events() == [("eligible", "Ada", "")]


def test_a_check_that_fails_asks_for_a_written_reason():
    candidature = make_sent(mandate_confirmed_at=None)
    with pytest.raises(Refused) as refusal:
        declare_eligible(candidature=candidature, judgement=judge(), author=ADA)
    declare_eligible(candidature=candidature, judgement=judge(reason="Lettre du maire"), author=ADA)

    assert str(refusal.value) == (
        "Write why it is eligible all the same. The elected representative did not confirm the mandate."
    )
    assert events() == [("eligible", "Ada", "Lettre du maire")]
    assert IntakeEvent.objects.get().detail == {"failing": ["mandate"]}


def test_a_refusal_needs_a_reason():
    with pytest.raises(Refused, match="Write why the candidature is refused"):
        refuse_candidature(candidature=make_sent(), judgement=judge(), author=ADA)


def test_a_refusal_is_told_with_its_reason(django_capture_on_commit_callbacks):
    candidature = make_sent()
    judgement = judge(reason="Hors délai", message=write(Purpose.REFUSAL))
    with django_capture_on_commit_callbacks(execute=True):
        refuse_candidature(candidature=candidature, judgement=judgement, author=ADA)

    (sent,) = mail.outbox
    assert (sent.to, "Hors délai" in sent.body) == (["camille@angouleme.example"], True)
    assert (Candidature.objects.get().status_reason, events()) == (
        "Hors délai",
        [("refused", "Ada", "Hors délai")],
    )


def test_who_decides_on_what_changed_meanwhile_is_told():
    candidature = make_sent()
    refuse_candidature(candidature=candidature, judgement=judge(reason="Hors délai"), author=ADA)

    with pytest.raises(Refused, match="it is now “Refused”"):
        declare_eligible(candidature=candidature, judgement=judge(), author=ADA)


def test_a_draft_cannot_be_eligible():
    with pytest.raises(Refused, match="A file that is “Draft” cannot be decided so"):
        declare_eligible(candidature=make_candidature(), judgement=judge(seen="draft"), author=ADA)


def test_nothing_is_decided_once_sealed():
    candidature = make_sent()
    type(candidature.edition).objects.update(sealed_at=timezone.now())

    with pytest.raises(Refused, match="sealed or public"):
        declare_eligible(candidature=candidature, judgement=judge(), author=ADA)


def test_a_file_goes_back_among_those_to_examine():
    candidature = make_sent()
    declare_eligible(candidature=candidature, judgement=judge(), author=ADA)
    restore_candidature(candidature=candidature, judgement=judge(seen="eligible"), author=ADA)

    assert (Candidature.objects.get().status, [kind for kind, *_rest in events()]) == (
        "submitted",
        ["eligible", "restored"],
    )


def test_a_file_with_marks_stays_eligible():
    candidature = make_sent()
    declare_eligible(candidature=candidature, judgement=judge(), author=ADA)
    add_mark(candidature)

    with pytest.raises(Refused, match="Jurors gave marks"):
        refuse_candidature(candidature=candidature, judgement=judge(seen="eligible", reason="Non"), author=ADA)


def test_a_file_without_an_address_is_told_by_hand():
    candidature = make_sent(manager_email="")
    with pytest.raises(Refused, match="untick the mail"):
        declare_eligible(candidature=candidature, judgement=judge(message=write(Purpose.ELIGIBLE)), author=ADA)

    assert (Candidature.objects.get().status, CandidatureMail.objects.count()) == ("submitted", 0)
