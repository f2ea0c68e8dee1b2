# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scheduled releases: when due, once, and one refused holds back none."""

import pytest
from django.core import mail

from laureats.models import Award, Palmares
from laureats.palmares import releasing
from laureats.palmares.due import DueReleases, release_due
from laureats.palmares.releasing import set_results_at
from laureats.palmares.scheduling import hold_release
from laureats.palmares.sealing import unseal_palmares
from tests.laureats.palmares.factories import (
    ADA,
    FUTURE,
    PAST,
    fail,
    last_event,
    list_awards,
    list_events,
    make_overdue_edition,
    make_sealed_edition,
)

pytestmark = pytest.mark.django_db

NOTHING = DueReleases(released=(), refused={})


def test_a_scheduled_edition_is_published_once():
    edition = make_overdue_edition()

    runs = [release_due(), release_due()]

    assert runs == [DueReleases(released=("2026",), refused={}), NOTHING]
    assert list_awards(edition) == [("Albi", "2"), ("Boé", "1")]


def test_a_scheduled_edition_waits_for_its_hour():
    edition = make_overdue_edition()
    set_results_at(edition=edition, at=FUTURE)

    assert (release_due(), Award.objects.count()) == (NOTHING, 0)


def test_a_sealed_edition_that_nobody_scheduled_waits():
    make_sealed_edition(results_at=PAST)

    assert (release_due(), Award.objects.count()) == (NOTHING, 0)


def test_an_unsealed_edition_waits():
    edition = make_overdue_edition()
    unseal_palmares(edition=edition, reason="Une coquille.", author=ADA)

    assert (release_due(), Award.objects.count()) == (NOTHING, 0)


def test_one_refused_edition_holds_back_no_other():
    broken = make_overdue_edition(code="2025-b", year=2025)
    make_overdue_edition()
    Palmares.objects.filter(edition=broken).update(fingerprint="0")

    done = release_due()

    told = {code: [fault.code for fault in faults] for code, faults in done.refused.items()}
    assert (done.released, told) == (("2026",), {"2025-b": ["fingerprint"]})
    assert list_awards(broken) == []


def test_a_held_edition_waits():
    edition = make_overdue_edition()
    hold_release(edition=edition, author=ADA)

    assert (release_due(), Award.objects.count()) == (NOTHING, 0)


def test_a_release_at_its_hour_is_in_the_name_of_the_schedule():
    edition = make_overdue_edition()

    release_due()

    assert list_events(edition)[-1] == ("released", "la programmation", "")


def test_a_failing_edition_holds_back_no_other(monkeypatch, caplog):
    broken = make_overdue_edition(code="2025-b", year=2025)
    make_overdue_edition()
    steps = releasing.list_release_steps()

    def fail_for_one(release):
        if release.edition == broken:
            fail(release)

    monkeypatch.setattr(releasing, "list_release_steps", lambda: (*steps, fail_for_one))

    done = release_due()

    told = {code: [fault.code for fault in faults] for code, faults in done.refused.items()}
    assert (done.released, told) == (("2026",), {"2025-b": ["failed"]})
    assert (list_awards(broken), last_event(broken)) == ([], ("failed", ["failed"]))
    assert "FaultyStepError" in caplog.text


def test_a_refusal_is_written_and_mailed_once_however_often_the_timer_runs(releaser):
    edition = make_overdue_edition()
    Palmares.objects.update(fingerprint="0")

    for _minute in range(3):
        release_due()

    events = [event for event in list_events(edition) if event[0] == "refused"]
    assert (len(events), [message.to for message in mail.outbox]) == (1, [["admin@example.org"]])


def test_a_refusal_after_another_hour_is_mailed_again(releaser):
    edition = make_overdue_edition()
    Palmares.objects.update(fingerprint="0")
    release_due()
    set_results_at(edition=edition, at=PAST.replace(year=2021))

    release_due()

    assert len(mail.outbox) == 2
