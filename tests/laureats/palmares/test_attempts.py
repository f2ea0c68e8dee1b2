# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A release that does not pass is undone, written down and mailed."""

from functools import partial

import pytest
from django.core import mail
from django.db import transaction

from laureats.faults import Refused
from laureats.models import Award, Palmares
from laureats.palmares import releasing
from laureats.palmares.attempts import ReleaseFailedError, attempt_release
from laureats.palmares.releasing import release_palmares
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    fail,
    last_event,
    list_subjects,
    make_decided_edition,
    plain,
    undecide,
)

pytestmark = pytest.mark.django_db


def attempt(edition):
    return attempt_release(lambda: release_palmares(edition=edition, author=ADA), edition=edition, author=ADA)


def test_a_release_that_passes_mails_nobody(releaser):
    edition = make_decided_edition(results_at=PAST)

    attempt(edition)

    assert (last_event(edition), mail.outbox) == (("released", []), [])


def test_a_refused_release_leaves_its_line_and_its_mail(releaser):
    edition = make_decided_edition(results_at=PAST)
    undecide(edition, "2026-0001")
    undecide(edition, "2026-0002")

    with pytest.raises(Refused):
        attempt(edition)

    assert (last_event(edition), Palmares.objects.count()) == (("refused", ["undecided", "undecided"]), 0)
    (message,) = mail.outbox
    assert (message.to, list_subjects()) == (
        ["admin@example.org"],
        [f"{edition.name} : ALERTE, la publication est refusée"],
    )
    assert [line for line in plain(message.body).splitlines() if line.startswith("- ")] == [
        "- 2026-0001, Albi : aucun niveau n’est encore décidé.",
        "- 2026-0002, Boé : aucun niveau n’est encore décidé.",
    ]


def test_a_failed_release_leaves_nothing_but_its_line_and_its_mail(releaser, monkeypatch, caplog):
    edition = make_decided_edition(results_at=PAST)
    steps = releasing.list_release_steps()
    monkeypatch.setattr(releasing, "list_release_steps", lambda: (*steps, fail))

    with pytest.raises(ReleaseFailedError):
        attempt(edition)

    assert (last_event(edition), Award.objects.count(), Palmares.objects.count()) == (("failed", ["failed"]), 0, 0)
    assert list_subjects() == [f"{edition.name} : ALERTE, la publication échoue"]
    assert "FaultyStepError" in caplog.text


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_what_fails_once_the_results_are_public_is_no_failed_release(monkeypatch, caplog):
    edition = make_decided_edition(results_at=PAST)
    steps = releasing.list_release_steps()
    late = partial(transaction.on_commit, partial(fail, None))
    monkeypatch.setattr(releasing, "list_release_steps", lambda: (*steps, lambda _release: late()))

    attempt(edition)

    assert (last_event(edition), "FaultyStepError" in caplog.text) == (("released", []), True)
