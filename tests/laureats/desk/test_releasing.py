# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sealing, unsealing, scheduling and releasing from the desk."""

from datetime import timedelta

import pytest
from django.utils import timezone

from label.models import Edition
from laureats.models import Award, Mark, Palmares, Unsealing
from laureats.palmares import releasing
from tests.accounts import form_errors, shown_messages
from tests.laureats.desk.desk_pages import buttons_of, count_queries, release_address, words_of
from tests.laureats.desk.test_steps import decide_all, give_all_marks
from tests.laureats.palmares.factories import fail

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def decided(edition):
    """Return an edition whose three files are decided at level 2."""
    give_all_marks(edition)
    decide_all(edition)
    return edition


def press(client, deed, **data):
    return client.post(release_address(), {"deed": deed, **data}, follow=True)


def stored(edition):
    return Edition.objects.get(pk=edition.pk)


def written(hour):
    return hour.strftime("%Y-%m-%dT%H:%M")


def coming_hour():
    return timezone.localtime(timezone.now() + timedelta(days=3)).replace(second=0, microsecond=0)


def test_undecided_files_are_listed_and_no_deed_is_offered(secretary, edition):
    page = secretary.get(release_address())

    assert words_of(page, ".nice-padding > ul > li") == [
        "2026-0001, Brest: no level is decided yet.",
        "2026-0002, Nevers: no level is decided yet.",
        "2026-0003, Paris: no level is decided yet.",
    ]
    assert buttons_of(page) == []


def test_a_decided_edition_can_be_sealed_scheduled_or_released(secretary, decided):
    page = secretary.get(release_address())

    assert buttons_of(page) == ["seal", "rehearse", "schedule", "release"]
    assert words_of(page, "#awarded-content dd") == ["3", "0", "0"]


def test_sealing_freezes_and_says_so(secretary, decided):
    answer = press(secretary, "seal")

    assert shown_messages(answer) == ["The decisions are sealed."]
    assert stored(decided).is_sealed
    assert buttons_of(answer) == ["unseal", "rehearse", "schedule", "release"]


def test_the_seal_comes_off_with_a_reason_alone(secretary, decided):
    press(secretary, "seal")

    refused = press(secretary, "unseal", reason=" ")
    accepted = press(secretary, "unseal", reason="Une note oubliée")

    assert list(refused.context["unseal_form"].errors) == ["reason"]
    assert shown_messages(accepted) == ["The seal is off; decisions can change again."]
    assert [trace.reason for trace in Unsealing.objects.all()] == ["Une note oubliée"]


def test_releasing_now_needs_the_box_ticked(secretary, decided):
    answer = press(secretary, "release")

    assert form_errors(answer, "release_form") == {
        "understood": ["Tick the box to release: what is public cannot be taken back."]
    }
    assert (stored(decided).sealed_at, Award.objects.count()) == (None, 0)


def test_releasing_now_makes_the_results_public_at_once(secretary, decided):
    answer = press(secretary, "release", understood="on")

    edition = stored(decided)
    assert shown_messages(answer) == ["The results are public."]
    assert (edition.is_released, edition.results_at <= edition.released_at, Award.objects.count()) == (True, True, 3)
    assert buttons_of(answer) == []


def test_a_coming_hour_seals_and_schedules(secretary, decided):
    hour = coming_hour()

    answer = press(secretary, "schedule", results_at=written(hour))

    edition = stored(decided)
    assert shown_messages(answer) == ["The decisions are sealed, and become public at the hour set."]
    assert (edition.results_at, edition.is_sealed, edition.is_released) == (hour, True, False)
    assert Palmares.objects.get().release_scheduled


@pytest.mark.parametrize("hour", ["2020-01-01T10:00", "tomorrow", ""])
def test_a_past_hour_or_none_releases_nothing(hour, secretary, decided):
    answer = press(secretary, "schedule", results_at=hour)

    assert list(answer.context["hour_form"].errors) == ["results_at"]
    assert (stored(decided).sealed_at, stored(decided).results_at) == (None, None)


def test_a_refused_release_leaves_the_hour_as_it_was(secretary, decided):
    Mark.objects.filter(candidature__reference="2026-0002").delete()

    answer = press(secretary, "release", understood="on")

    assert shown_messages(answer) == [
        "2026-0002, Nevers: its computed level has changed since the decision; decide again."
    ]
    assert (stored(decided).results_at, stored(decided).sealed_at) == (None, None)


def test_a_rehearsal_tells_what_would_be_and_publishes_nothing(secretary, decided):
    Edition.objects.update(results_at=coming_hour())

    answer = press(secretary, "rehearse")

    assert shown_messages(answer) == ["The rehearsal passed, and nothing was published: 3 labels would be awarded."]
    assert (stored(decided).sealed_at, Award.objects.count()) == (None, 0)


def test_a_rehearsal_that_fails_tells_why(secretary, decided):
    answer = press(secretary, "rehearse")

    assert shown_messages(answer) == ["The hour of the results is not set: give one, or release now."]


def test_a_scheduled_release_moves_with_its_reason(secretary, decided):
    press(secretary, "schedule", results_at=written(coming_hour()))
    later = coming_hour() + timedelta(hours=1)

    press(secretary, "schedule", results_at=written(later), reason="Séance prolongée")

    event = stored(decided).release_events.first()
    assert (stored(decided).results_at, event.kind, event.reason) == (later, "postponed", "Séance prolongée")


def test_a_scheduled_release_is_held_from_the_page(secretary, decided):
    press(secretary, "schedule", results_at=written(coming_hour()))

    answer = press(secretary, "hold", reason="Panne de salle")

    assert shown_messages(answer) == ["The release is held: nothing leaves until an hour is set again."]
    assert (Palmares.objects.get().release_scheduled, stored(decided).is_sealed) == (False, True)


def test_a_release_that_fails_says_so_and_leaves_everything_as_it_was(secretary, decided, monkeypatch):
    monkeypatch.setattr(releasing, "list_release_steps", lambda: (fail,))

    answer = press(secretary, "release", understood="on")

    assert shown_messages(answer) == [
        "A technical fault (FaultyStepError) stopped the release: nothing was published."
        " Tell whoever runs the site; the server’s log says where."
    ]
    assert (stored(decided).sealed_at, stored(decided).results_at) == (None, None)


def test_the_journal_costs_the_same_whatever_its_length(secretary, decided):
    counts = []
    for _round in range(3):
        press(secretary, "seal")
        press(secretary, "unseal", reason="Une note oubliée")
        counts.append(count_queries(lambda: secretary.get(release_address())))

    assert len(words_of(secretary.get(release_address()), "#journal-content li")) == 6
    assert counts[2] == counts[0]


def test_an_unknown_deed_does_nothing(secretary, decided):
    press(secretary, "erase")

    assert (stored(decided).sealed_at, stored(decided).released_at) == (None, None)


def test_a_public_edition_shows_its_fingerprint_and_no_deed(secretary, decided):
    press(secretary, "release", understood="on")

    page = secretary.get(release_address())

    assert Palmares.objects.get().fingerprint in words_of(page, "code")
    assert buttons_of(page) == []
