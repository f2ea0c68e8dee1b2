# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import json
from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.core.files.storage import storages
from django.core.management import call_command
from django.utils import timezone

from laureats.intake.privacy.retention import list_due, purge_due, sweep_intake, sweep_once_a_day
from laureats.models import (
    Answer,
    ApplicantLink,
    ApplicationRequest,
    CandidatureMail,
    EditionIntake,
    EvidenceFile,
    Extension,
    IntakeEvent,
    SheetImport,
)
from tests.laureats.imports.factories import dump_tables
from tests.laureats.intake.factories import make_candidature, make_link, make_open_edition, make_request
from tests.laureats.intake.privacy.factories import EMAIL, make_held, make_import

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def edition():
    """Return an edition whose data were to be erased yesterday."""
    edition = make_open_edition()
    EditionIntake.objects.create(edition=edition, purge_on=timezone.localdate() - timedelta(days=1))
    return edition


def test_purge_due_erases_people_and_keeps_what_results_need(edition):
    candidature = make_held(edition)

    [due] = purge_due()

    dump = str(dump_tables())
    candidature.refresh_from_db()
    assert (due.edition, due.candidatures) == (edition, 1)
    assert ("Camille Martin" in dump, "Dominique Petit" in dump, EMAIL in dump) == (False, False, False)
    assert (candidature.reference, candidature.status, candidature.territory.name) == (
        "2026-0001",
        "submitted",
        "Angoulême",
    )
    assert list(Answer.objects.values_list("question", "value", "author_name")) == [
        ("LOG.part", "12", ""),
        ("STR.vote", "yes", ""),
    ]


def test_purge_due_keeps_until_when_more_time_was_given_and_not_why(edition):
    candidature = make_candidature(edition)
    until = timezone.now() + timedelta(days=30)
    values = {"territory": candidature.territory, "until": until, "reason": "Camille Martin est malade."}
    Extension.objects.create(edition=edition, author_name="Ada", **values)

    purge_due()

    kept = Extension.objects.values_list("territory", "until", "reason", "author_name").get()
    assert kept == (candidature.territory.pk, until, "Motif effacé au terme de l’édition.", "")


def test_purge_due_deletes_files_once_it_is_sure(edition, django_capture_on_commit_callbacks):
    make_held(edition)
    entry = make_import(edition)
    names = [EvidenceFile.objects.get().file.name, entry.file.name]

    with django_capture_on_commit_callbacks(execute=True):
        purge_due()

    assert [storages["private"].exists(name) for name in names] == [False, False]
    assert SheetImport.objects.values_list("file", "sha256").get() == ("", "0")


def test_purge_due_keeps_a_file_that_another_edition_names(edition, django_capture_on_commit_callbacks):
    make_held(edition)
    file = EvidenceFile.objects.get().file.name
    other = make_candidature(make_open_edition(code="2027"), name="Cognac", reference="2027-0001")
    EvidenceFile.objects.create(candidature=other, file=file, name="x.pdf", media_type="x", size=1, sha256="0")

    with django_capture_on_commit_callbacks(execute=True):
        purge_due()

    assert storages["private"].exists(file)


def test_purge_due_is_dated_and_done_once(edition):
    make_held(edition)

    purge_due()

    assert EditionIntake.objects.get().purged_at is not None
    assert [event.kind for event in IntakeEvent.objects.filter(candidature=None)] == ["erased"]
    assert purge_due() == []


def test_an_edition_before_its_date_is_left_alone():
    make_held()

    assert purge_due() == []
    assert ApplicantLink.objects.exists()


def test_the_usual_date_is_two_years_after_the_results(time_machine):
    edition = make_open_edition(results_at=timezone.now())
    make_candidature(edition)
    last = timezone.localdate() + timedelta(days=2 * 365 - 1)

    time_machine.move_to(last)
    before = list_due()
    time_machine.move_to(last + timedelta(days=1))

    assert (before, [due.edition for due in list_due()]) == ([], [edition])


def test_list_due_takes_one_query(edition, django_assert_num_queries):
    make_candidature(edition)
    for code in ("2027", "2028"):
        other = make_open_edition(code=code)
        EditionIntake.objects.create(edition=other, purge_on=date(2020, 1, 1))
        make_candidature(other, name=f"Lieu {code}", reference=f"{code}-0001")

    with django_assert_num_queries(1):
        assert len(list_due()) == 3


def test_the_day_is_swept_once(edition):
    make_held(edition)
    sweep_once_a_day()
    EditionIntake.objects.update(purged_at=None)

    sweep_once_a_day()

    assert EditionIntake.objects.get().purged_at is None


def test_requests_that_nobody_opened_are_deleted_after_thirty_days(time_machine):
    now = timezone.now()
    time_machine.move_to(now - timedelta(days=31), tick=False)
    old = make_request()
    opened = make_request(old.edition, secret="deux", territory=old.territory, opened_at=timezone.now())
    CandidatureMail.objects.create(
        edition=old.edition, key="k", kind="request", recipient=EMAIL, subject="x", text="x", link=old.links.get()
    )
    time_machine.move_to(now, tick=False)
    young = make_request(old.edition, secret="trois", territory=old.territory)

    sweep_intake()

    assert set(ApplicationRequest.objects.all()) == {opened, young}
    assert not CandidatureMail.objects.exists()


def test_links_past_their_term_are_forgotten():
    candidature = make_candidature()
    make_link(candidature, expires_at=timezone.now() - timedelta(days=31))
    make_link(candidature, secret="deux")

    sweep_intake()

    links = ApplicantLink.objects.order_by("expires_at").values_list("email", "digest")
    assert [(email, digest is None) for email, digest in links] == [("", True), (EMAIL, False)]


def test_the_command_tells_and_erases_nothing_on_a_dry_run(edition):
    make_held(edition)
    out = io.StringIO()

    call_command("purge_candidatures", "--dry-run", "--json", stdout=out)

    day = (timezone.localdate() - timedelta(days=1)).isoformat()
    assert json.loads(out.getvalue()) == {"editions": [{"edition": "2026", "date": day, "candidatures": 1}]}
    assert ApplicantLink.objects.exists()


def test_the_command_erases(edition):
    make_held(edition)
    out = io.StringIO()

    call_command("purge_candidatures", stdout=out)
    call_command("purge_candidatures", stdout=out)

    assert "1 candidature, past its date since" in out.getvalue()
    assert out.getvalue().endswith("No edition is past its date.\n")
    assert not ApplicantLink.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_timer_purges_and_deletes_the_files():
    edition = make_open_edition()
    EditionIntake.objects.create(edition=edition, purge_on=timezone.localdate() - timedelta(days=1))
    make_held(edition)
    file = EvidenceFile.objects.get().file.name
    cache.clear()

    call_command("release_due", stdout=io.StringIO())

    assert EditionIntake.objects.get().purged_at is not None
    assert not storages["private"].exists(file)
