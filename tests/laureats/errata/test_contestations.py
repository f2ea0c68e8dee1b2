# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Contestations recorded, answered, and followed by an erratum."""

from datetime import date

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import ModelLogEntry

from laureats.errata.confirming import confirm_answer, confirm_erratum, preview_erratum
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


def confirm(contestation, *, level="1"):
    changes = {"level": level}
    return confirm_answer(
        contestation=contestation,
        changes=changes,
        reason=REASON,
        seen=preview(contestation.candidature.edition, changes=changes).seen,
        author=ADA,
    )


def preview(edition, *, changes):
    return preview_erratum(edition=edition, reference="2026-0001", changes=changes, reason=REASON)


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
    erratum = confirm(contestation)

    contestation.refresh_from_db()
    assert (contestation.erratum, find_award(edition).level.code) == (erratum, "1")


def test_a_contestation_that_is_not_upheld_leads_to_no_erratum(edition, contestation):
    with pytest.raises(Refused) as refusal:
        confirm(contestation)

    assert (str(refusal.value), Erratum.objects.count()) == ("This contestation awaits no erratum.", 0)


def test_a_contestation_leads_to_one_erratum(edition, contestation):
    answer_contestation(contestation=contestation, answer=UPHELD, author=ADA)
    confirm(contestation)
    with pytest.raises(Refused):
        confirm(contestation, level="2")

    assert Erratum.objects.count() == 1


def test_a_contestation_with_its_erratum_stays_upheld(edition, contestation):
    answer_contestation(contestation=contestation, answer=UPHELD, author=ADA)
    confirm(contestation)
    rejected = Answer(outcome="rejected", answer="Finalement non.", answered_on=date(2026, 12, 2))
    with pytest.raises(Refused) as refusal:
        answer_contestation(contestation=contestation, answer=rejected, author=ADA)

    assert str(refusal.value) == "An erratum followed this contestation: it stays upheld."


def confirm_seen(edition, seen, *, changes):
    return confirm_erratum(
        edition=edition, reference="2026-0001", changes=changes, reason=REASON, seen=seen, author=ADA
    )


def test_what_was_read_is_published(edition):
    changes = {"level": "1", "carried_by": "Camille DURAND"}
    shown = preview(edition, changes=changes)

    assert confirm_seen(edition, shown.seen, changes=changes).changes == shown.changes


@pytest.mark.parametrize("changes", [{"level": None}, {"level": "1"}], ids=["same", "other"])
def test_what_was_not_read_is_not_published(edition, changes):
    shown = preview(edition, changes={"level": None})
    correct(edition, opinion="Bel effort")
    with pytest.raises(Refused) as refusal:
        confirm_seen(edition, shown.seen, changes=changes)

    sentence = "What would be published is not what you read: read it again, then publish."
    assert (str(refusal.value), Erratum.objects.count()) == (sentence, 1)
