# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from laureats.faults import Refused
from laureats.intake.submission.people import save_people
from laureats.models import ApplicantLink
from tests.laureats.intake.factories import make_candidature, make_link
from tests.laureats.intake.submission.files import PEOPLE, list_events, make_ready_file

pytestmark = pytest.mark.django_db


def save(candidature, *, seen=0, **values):
    return save_people(candidature, values=values, seen_version=seen, author_name="Camille Martin")


def test_the_people_are_written_under_a_new_version():
    candidature = make_candidature()

    save(candidature, **PEOPLE)

    candidature.refresh_from_db()
    assert {name: getattr(candidature, name) for name in PEOPLE} == PEOPLE
    assert (candidature.people_version, list_events(candidature)) == (1, [])


def test_what_did_not_change_writes_nothing():
    candidature = make_candidature(**PEOPLE)

    assert save(candidature, **PEOPLE).conflicts == {}

    candidature.refresh_from_db()
    assert candidature.people_version == 0


def test_words_of_somebody_else_are_told_and_kept():
    candidature = make_candidature()
    save(candidature, referent_name="Dominique Robert")

    outcome = save(candidature, seen=0, referent_name="D. Robert")

    candidature.refresh_from_db()
    assert outcome.conflicts == {"referent_name": "Dominique Robert"}
    assert (outcome.candidature.people_version, candidature.referent_name) == (1, "Dominique Robert")


def test_words_that_saw_the_latest_are_written_over_them():
    candidature = make_candidature()
    save(candidature, referent_name="Dominique Robert")

    save(candidature, seen=1, referent_name="D. Robert")

    candidature.refresh_from_db()
    assert candidature.referent_name == "D. Robert"


def test_another_address_takes_the_mandate_back():
    now = timezone.now()
    candidature = make_ready_file(mandate_confirmed_at=now, mandate_confirmed_by="Dominique Robert")
    link = make_link(candidature, role="referent", secret="mandat", email=PEOPLE["referent_email"])

    save(candidature, referent_email="adjointe@angouleme.example")

    candidature.refresh_from_db()
    link.refresh_from_db()
    assert (candidature.mandate_confirmed_at, candidature.mandate_confirmed_by) == (None, "")
    assert link.revoked_at is not None
    assert list_events(candidature) == ["mandate_asked"]


def test_another_address_of_a_sent_file_is_asked_at_once():
    candidature = make_ready_file(status="submitted", submitted_at=timezone.now())

    save(candidature, referent_email="adjointe@angouleme.example")

    (link,) = ApplicantLink.objects.filter(role="referent")
    assert (link.email, list_events(candidature)) == ("adjointe@angouleme.example", ["changed", "mandate_asked"])


@pytest.mark.parametrize("status", ["withdrawn", "eligible", "refused"])
def test_a_settled_file_takes_no_change(status):
    snapshot = {"snapshot_name": "Angoulême", "snapshot_kind": "commune"}
    candidature = make_ready_file(status=status, **snapshot)

    with pytest.raises(Refused):
        save(candidature, referent_name="D. Robert")
