# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A rehearsal does everything, and leaves nothing but its line in the journal."""

import pytest
from django.core import mail

from laureats.faults import Refused
from laureats.palmares import releasing
from laureats.palmares.attempts import ReleaseFailedError
from laureats.palmares.rehearsal import Rehearsal, check_release, rehearse_release
from laureats.palmares.releasing import release_palmares
from tests.laureats.imports.factories import dump_tables
from tests.laureats.palmares.factories import (
    ADA,
    FUTURE,
    fail,
    last_event,
    list_events,
    make_decided_edition,
    make_sealed_edition,
    undecide,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("make", [make_decided_edition, make_sealed_edition])
def test_a_rehearsal_before_the_hour_publishes_and_takes_it_back(laureates, make, django_capture_on_commit_callbacks):
    edition = make(results_at=FUTURE)
    before = dump_tables()

    with django_capture_on_commit_callbacks() as callbacks:
        rehearsal = rehearse_release(edition=edition, author=ADA)

    assert (rehearsal.awards, dump_tables(), callbacks) == (2, before, [])


def test_a_rehearsal_tells_the_fingerprint_of_the_release():
    edition = make_decided_edition()
    rehearsal = rehearse_release(edition=edition, author=ADA)

    release_palmares(edition=edition, author=ADA)

    assert rehearsal == Rehearsal(awards=2, fingerprint=edition.palmares.fingerprint)


def test_a_check_leaves_its_line():
    edition = make_decided_edition()

    check_release(edition=edition, author=ADA)

    assert list_events(edition) == [("checked", "Ada", "")]


def test_a_refused_check_names_what_stands_in_the_way_and_is_mailed(releaser):
    edition = make_decided_edition(results_at=None)
    undecide(edition, "2026-0002")

    with pytest.raises(Refused):
        check_release(edition=edition, author=ADA)

    assert (last_event(edition), len(mail.outbox)) == (("refused", ["undecided", "no_results_at"]), 1)


def test_a_step_that_fails_is_found_before_the_hour(monkeypatch, releaser):
    edition = make_sealed_edition()
    steps = releasing.list_release_steps()
    monkeypatch.setattr(releasing, "list_release_steps", lambda: (*steps, fail))

    with pytest.raises(ReleaseFailedError):
        check_release(edition=edition, author=ADA)

    assert (last_event(edition), len(mail.outbox)) == (("failed", ["failed"]), 1)
