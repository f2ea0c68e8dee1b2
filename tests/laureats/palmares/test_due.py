# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scheduled releases: when due, once, and one refused holds back none."""

import pytest

from laureats.models import Award, Palmares
from laureats.palmares.due import DueReleases, release_due
from laureats.palmares.releasing import release_palmares, set_results_at
from laureats.palmares.sealing import unseal_palmares
from tests.laureats.palmares.factories import (
    ADA,
    FUTURE,
    PAST,
    list_awards,
    make_decided_edition,
    make_sealed_edition,
)

pytestmark = pytest.mark.django_db

NOTHING = DueReleases(released=(), refused={})


def make_scheduled_edition(**fields):
    """Return an edition that was scheduled, and whose hour has come since."""
    edition = make_decided_edition(results_at=FUTURE, **fields)
    release_palmares(edition=edition, author=ADA)
    set_results_at(edition=edition, at=PAST)
    return edition


def test_a_scheduled_edition_is_published_once():
    edition = make_scheduled_edition()

    runs = [release_due(), release_due()]

    assert runs == [DueReleases(released=("2026",), refused={}), NOTHING]
    assert list_awards(edition) == [("Albi", "2"), ("Boé", "1")]


def test_a_scheduled_edition_waits_for_its_hour():
    edition = make_scheduled_edition()
    set_results_at(edition=edition, at=FUTURE)

    assert (release_due(), Award.objects.count()) == (NOTHING, 0)


def test_a_sealed_edition_that_nobody_scheduled_waits():
    make_sealed_edition(results_at=PAST)

    assert (release_due(), Award.objects.count()) == (NOTHING, 0)


def test_an_unsealed_edition_waits():
    edition = make_scheduled_edition()
    unseal_palmares(edition=edition, reason="Une coquille.", author=ADA)

    assert (release_due(), Award.objects.count()) == (NOTHING, 0)


def test_one_refused_edition_holds_back_no_other():
    broken = make_scheduled_edition(code="2025-b", year=2025)
    make_scheduled_edition()
    Palmares.objects.filter(edition=broken).update(fingerprint="0")

    done = release_due()

    told = {code: [fault.code for fault in faults] for code, faults in done.refused.items()}
    assert (done.released, told) == (("2026",), {"2025-b": ["fingerprint"]})
    assert list_awards(broken) == []
