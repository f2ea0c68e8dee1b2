# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Contestations recorded, answered, and followed by an erratum."""

from datetime import date

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import ModelLogEntry

from laureats.errata.confirming import confirm_answer, confirm_erratum
from laureats.errata.contestations import Answer, Complaint, answer_contestation, correct_complaint, record_contestation
from laureats.faults import Refused
from laureats.models import Contestation, Erratum
from tests.laureats.errata.factories import REASON, correct, find_award
from tests.laureats.palmares.factories import ADA, make_released_edition

pytestmark = pytest.mark.django_db
COMPLAINT = Complaint(received_on=date(2026, 11, 20), received_from="Le maire d’Albi", grounds="Une note oubliée")
UPHELD = Answer(outcome="upheld", answer="La note manquait.", answered_on=date(2026, 12, 1))


@pytest.fixture
def edition():
    return make_released_edition()


@pytest.fixture
def contestation(edition):
    candidature = edition.candidatures.get(reference="2026-0001")
    return record_contestation(candidature=candidature, complaint=COMPLAINT, author=ADA)


def history():
    entries = ModelLogEntry.objects.filter(content_type=ContentType.objects.get_for_model(Contestation))
    return [(entry.action, entry.data) for entry in entries.order_by("pk")]


def confirm(contestation, *, head, level="1"):
    return confirm_answer(contestation=contestation, changes={"level": level}, reason=REASON, head=head, author=ADA)


def test_a_contestation_keeps_what_came_in_and_who_recorded_it(contestation):
    assert (contestation.grounds, contestation.outcome, contestation.author_name) == (
        "Une note oubliée",
        "pending",
        "Ada",
    )


def test_each_deed_leaves_its_trace(contestation):
    changed = Complaint(
        received_on=COMPLAINT.received_on,
        received_from=COMPLAINT.received_from,
        grounds="Deux notes oubliées",
        barred="Gonnu, en poste à Albi",
    )
    correct_complaint(contestation=contestation, complaint=changed, author=ADA)
    answer_contestation(contestation=contestation, answer=UPHELD, author=ADA)

    assert history() == [
        ("wagtail.create", {"author": "Ada"}),
        ("wagtail.edit", {"author": "Ada", "fields": ["grounds", "barred"]}),
        ("wagtail.edit", {"author": "Ada", "fields": ["outcome", "answer", "answered_on"]}),
    ]


def test_what_changes_nothing_leaves_no_trace(contestation):
    correct_complaint(contestation=contestation, complaint=COMPLAINT, author=ADA)

    assert history() == [("wagtail.create", {"author": "Ada"})]


@pytest.mark.parametrize(
    "answer", [Answer(outcome="rejected"), Answer(outcome="rejected", answer="Non")], ids=["no answer", "no date"]
)
def test_a_closed_contestation_has_its_dated_answer(contestation, answer):
    with pytest.raises(Refused) as refusal:
        answer_contestation(contestation=contestation, answer=answer, author=ADA)

    assert str(refusal.value) == "A contestation that is closed has its answer, with its date."


def test_an_upheld_contestation_keeps_the_erratum_that_follows(edition, contestation):
    answer_contestation(contestation=contestation, answer=UPHELD, author=ADA)
    erratum = confirm(contestation, head=edition.palmares.fingerprint)

    contestation.refresh_from_db()
    assert (contestation.erratum, find_award(edition).level.code) == (erratum, "1")


def test_a_contestation_that_is_not_upheld_leads_to_no_erratum(edition, contestation):
    with pytest.raises(Refused) as refusal:
        confirm(contestation, head=edition.palmares.fingerprint)

    assert (str(refusal.value), Erratum.objects.count()) == ("This contestation awaits no erratum.", 0)


def test_a_contestation_leads_to_one_erratum(edition, contestation):
    answer_contestation(contestation=contestation, answer=UPHELD, author=ADA)
    erratum = confirm(contestation, head=edition.palmares.fingerprint)
    with pytest.raises(Refused):
        confirm(contestation, head=erratum.fingerprint, level="2")

    assert Erratum.objects.count() == 1


def test_a_contestation_with_its_erratum_stays_upheld(edition, contestation):
    answer_contestation(contestation=contestation, answer=UPHELD, author=ADA)
    confirm(contestation, head=edition.palmares.fingerprint)
    rejected = Answer(outcome="rejected", answer="Finalement non.", answered_on=date(2026, 12, 2))
    with pytest.raises(Refused) as refusal:
        answer_contestation(contestation=contestation, answer=rejected, author=ADA)

    assert str(refusal.value) == "An erratum followed this contestation: it stays upheld."


def test_an_erratum_shown_before_another_was_published_is_shown_again(edition):
    seen = edition.palmares.fingerprint
    correct(edition, level="1")
    with pytest.raises(Refused) as refusal:
        confirm_erratum(
            edition=edition, reference="2026-0001", changes={"level": None}, reason=REASON, head=seen, author=ADA
        )

    sentence = "Another correction was published meanwhile: read again what yours would change."
    assert (str(refusal.value), Erratum.objects.count()) == (sentence, 1)
