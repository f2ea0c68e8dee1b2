# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rehearsals of the last week: once a day, mailed, and never in the way of another edition."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from laureats.palmares.daily import check_releases
from laureats.palmares.rehearsal import check_release
from tests.laureats.palmares.factories import (
    ADA,
    last_event,
    list_subjects,
    make_decided_edition,
    make_released_edition,
    make_scheduled_edition,
    plain,
    undecide,
)

pytestmark = pytest.mark.django_db


def in_days(days):
    return timezone.now() + timedelta(days=days)


@pytest.mark.parametrize("make", [make_decided_edition, make_scheduled_edition])
def test_an_edition_of_the_coming_week_is_rehearsed_once_a_day(make, releaser):
    edition = make(results_at=in_days(6.9))

    runs = [check_releases(), check_releases()]

    assert (runs, last_event(edition)) == ([("2026",), ()], ("checked", []))
    assert list_subjects() == [f"{edition.name} : la répétition a réussi, tout est prêt"]


def test_each_day_has_its_rehearsal(releaser, monkeypatch):
    make_decided_edition(results_at=in_days(3))
    yesterday = in_days(-1)

    with monkeypatch.context() as clock:
        clock.setattr(timezone, "now", lambda: yesterday)
        runs = [check_releases()]
    runs.append(check_releases())

    assert (runs, len(mail.outbox)) == ([("2026",), ("2026",)], 2)


@pytest.mark.parametrize("days", [-1, 7.1])
def test_an_edition_of_another_week_is_left_alone(days, releaser):
    make_decided_edition(results_at=in_days(days))

    assert (check_releases(), mail.outbox) == ((), [])


def test_a_public_edition_is_left_alone(releaser):
    make_released_edition()

    assert check_releases() == ()


def test_a_refused_rehearsal_is_an_alert_that_names_each_file(releaser):
    edition = make_decided_edition(results_at=in_days(2))
    undecide(edition, "2026-0001")

    check_releases()

    (message,) = mail.outbox
    assert list_subjects() == [f"{edition.name} : ALERTE, la publication est refusée"]
    assert "- 2026-0001, Albi : aucun niveau n’est encore décidé." in plain(message.body).splitlines()
    assert last_event(edition) == ("refused", ["undecided"])


def test_one_refused_edition_leaves_the_others_their_rehearsal(releaser):
    undecide(make_decided_edition(code="2025-b", year=2025, results_at=in_days(1)), "2025-b-0001")
    make_decided_edition(results_at=in_days(2))

    assert check_releases() == ("2025-b", "2026")


def test_a_rehearsal_asked_for_by_a_person_is_not_that_of_the_day(releaser):
    edition = make_decided_edition(results_at=in_days(2))
    check_release(edition=edition, author=ADA)

    assert check_releases() == ("2026",)
