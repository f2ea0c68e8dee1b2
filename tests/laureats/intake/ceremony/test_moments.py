# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import timedelta

import pytest
import time_machine

from laureats.intake.ceremony.moments import invitation_term, is_over, may_answer, tell_ceremony, tell_moment
from tests.factories import EditionFactory
from tests.laureats.intake.ceremony.factories import HELD_AT, PLACE

pytestmark = pytest.mark.usefixtures("english")


def held(**fields):
    return EditionFactory.build(**({"ceremony_at": HELD_AT, "ceremony_place": PLACE} | fields))


def test_mails_tell_it_in_french_whatever_the_sender_reads():
    assert tell_ceremony(held()) == {
        "date": "13 janvier 2027",
        "heure": "18\N{NO-BREAK SPACE}h",
        "lieu": PLACE,
        "moment": "mercredi 13 janvier 2027 à 18\N{NO-BREAK SPACE}h",
    }


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (HELD_AT.replace(hour=0), "Wednesday Jan. 13, 2027"),
        (None, ""),
    ],
)
def test_what_is_not_known_is_not_told(moment, told):
    assert tell_moment(moment) == told


@pytest.mark.parametrize(
    ("now", "open_and_over"),
    [
        ("2027-01-12 23:59:59+01:00", (True, False)),
        ("2027-01-13 00:00:00+01:00", (False, False)),
        ("2027-01-13 23:59:59+01:00", (False, False)),
        ("2027-01-14 00:00:00+01:00", (False, True)),
    ],
)
def test_the_day_itself_takes_no_answer_and_is_not_over(now, open_and_over):
    with time_machine.travel(now, tick=False):
        assert (may_answer(held()), is_over(held())) == open_and_over


def test_a_link_is_read_sixty_days_after_the_ceremony():
    assert invitation_term(held()) == HELD_AT.replace(hour=0) + timedelta(days=61)
