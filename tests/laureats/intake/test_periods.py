# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from laureats.intake.periods import Period, PeriodState, period_of, state_of
from laureats.models import Extension
from tests.factories import EditionFactory, TerritoryFactory

pytestmark = pytest.mark.django_db
# Paris is two hours ahead of UTC in June, one hour in November.
OPENS_AT = datetime(2026, 6, 14, 22, tzinfo=UTC)
CLOSES_AT = datetime(2026, 11, 15, 23, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def make_edition(**fields):
    dates = {"opens_on": date(2026, 6, 15), "closes_on": date(2026, 11, 15)}
    return EditionFactory(**(dates | fields))


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (OPENS_AT - SECOND, PeriodState.COMING),
        (OPENS_AT, PeriodState.OPEN),
        (CLOSES_AT - SECOND, PeriodState.OPEN),
        (CLOSES_AT, PeriodState.CLOSED),
    ],
)
def test_the_form_opens_and_closes_to_the_second_in_paris(moment, state):
    edition = make_edition()

    with time_machine.travel(moment, tick=False):
        assert state_of(edition) == state


def test_the_last_instant_is_what_people_are_told():
    assert period_of(make_edition()).last_instant == CLOSES_AT - SECOND


@pytest.mark.parametrize("missing", ["opens_on", "closes_on"])
def test_an_edition_without_a_date_is_not_open(missing):
    assert state_of(make_edition(**{missing: None})) == PeriodState.UNDATED


def test_more_time_for_everybody_and_more_for_one_body():
    edition, body, other = make_edition(), TerritoryFactory(), TerritoryFactory()
    extend(edition, days=1)
    extend(edition, days=5, territory=body)

    assert [period_of(edition, territory=each).closes_at - CLOSES_AT for each in (body, other, None)] == [
        timedelta(days=5),
        timedelta(days=1),
        timedelta(days=1),
    ]


def test_an_extension_never_shortens():
    edition = make_edition()
    extend(edition, days=-3)

    assert period_of(edition) == Period(opens_at=OPENS_AT, closes_at=CLOSES_AT)


@time_machine.travel(OPENS_AT, tick=False)
def test_a_sealed_edition_takes_nothing():
    edition = make_edition(sealed_at=OPENS_AT)

    assert state_of(edition) == PeriodState.CLOSED


def extend(edition, *, days, territory=None):
    until = CLOSES_AT + timedelta(days=days)
    return Extension.objects.create(
        edition=edition, territory=territory, until=until, reason="Panne", author_name="Ada"
    )
