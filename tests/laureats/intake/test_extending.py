# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""More time: who gets it, until when, and what is refused."""

from datetime import timedelta

import pytest
from django.utils import timezone

from label.moments import start_of_day
from laureats.faults import Refused
from laureats.intake.extending import give_more_time, list_concerned
from laureats.intake.periods import period_of
from laureats.models import Extension, IntakeEvent
from tests.laureats.intake.desk_factories import ADA, make_sent
from tests.laureats.intake.factories import make_open_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def give(edition, *, territory=None, days=20, reason="Panne"):
    until = timezone.now() + timedelta(days=days)
    return give_more_time(edition=edition, territory=territory, until=until, reason=reason, author=ADA)


def test_more_time_for_all_moves_the_closing():
    edition = make_open_edition()
    extension = give(edition)

    edition.refresh_from_db()
    assert edition.closes_on == timezone.localdate() + timedelta(days=20)
    assert period_of(edition).closes_at == extension.until
    assert list(IntakeEvent.objects.values_list("kind", "candidature", "author_name")) == [("extended", None, "Ada")]


def test_more_time_until_midnight_is_that_of_the_day_before():
    edition = make_open_edition()
    day = timezone.localdate() + timedelta(days=20)
    until = start_of_day(day)
    give_more_time(edition=edition, territory=None, until=until, reason="Panne", author=ADA)

    edition.refresh_from_db()
    assert (edition.closes_on, period_of(edition).closes_at) == (day - timedelta(days=1), until)


def test_a_day_moved_by_hand_after_more_time_holds():
    edition = make_open_edition()
    give(edition)
    day = timezone.localdate() + timedelta(days=30)
    type(edition).objects.update(closes_on=day)

    edition.refresh_from_db()
    assert period_of(edition).closes_at == start_of_day(day + timedelta(days=1))


def test_more_time_for_one_body_is_in_the_journal_of_its_file():
    edition = make_open_edition()
    first, second = make_sent(edition), make_sent(edition, name="Brest", reference="2026-0002")
    extension = give(edition, territory=first.territory)

    assert (list_concerned(extension), IntakeEvent.objects.get().candidature) == ([first], first)
    assert period_of(edition, territory=second.territory).closes_at < extension.until


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"days": -1}, "This hour is past"),
        ({"days": 2}, "open until then already"),
        ({"reason": " "}, "Write why more time"),
    ],
)
def test_what_gives_no_time_is_refused(fields, sentence):
    edition = make_open_edition()
    with pytest.raises(Refused, match=sentence):
        give(edition, **fields)

    assert Extension.objects.count() == 0


def test_a_sealed_edition_gives_no_time():
    edition = make_open_edition()
    type(edition).objects.update(sealed_at=timezone.now())

    with pytest.raises(Refused, match="sealed"):
        give(edition)
