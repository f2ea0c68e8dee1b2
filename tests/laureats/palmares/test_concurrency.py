# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two processes that seal and release at once: one does it, the other finds it done."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from label.models import Edition
from laureats.faults import Refused
from laureats.models import Award, BadgeFile, Palmares, Recusal
from laureats.palmares.daily import check_releases
from laureats.palmares.due import release_due, run_due
from laureats.palmares.releasing import publish_sealed, release_palmares, set_results_at
from laureats.palmares.scheduling import hold_release
from laureats.palmares.sealing import seal_palmares, unseal_palmares
from laureats.palmares.tasks import run_what_is_due
from tests.accounts import log_in
from tests.laureats.palmares.factories import (
    ADA,
    FUTURE,
    PAST,
    list_awards,
    make_decided_edition,
    make_sealed_edition,
)

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def run_together(*deeds):
    """Run the deeds at the same moment, each on a connection of its own; return what each returned or raised."""
    start = Barrier(len(deeds))
    outcomes = [None] * len(deeds)

    def run(place, deed):
        try:
            start.wait(timeout=10)
            outcomes[place] = deed()
        except Exception as error:
            outcomes[place] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return outcomes


def fresh():
    return Edition.objects.get()


def test_two_releases_at_once_publish_once():
    edition = make_decided_edition(results_at=PAST)

    outcomes = run_together(*[lambda: release_palmares(edition=fresh(), author=ADA)] * 2)

    assert (outcomes, list_awards(edition), BadgeFile.objects.count(), Palmares.objects.count()) == (
        [None, None],
        [("Albi", "2"), ("Boé", "1")],
        10,
        1,
    )


def test_two_timers_at_once_publish_once():
    edition = make_decided_edition(results_at=FUTURE)
    release_palmares(edition=edition, author=ADA)
    set_results_at(edition=edition, at=PAST)

    outcomes = run_together(release_due, release_due)

    assert sorted(done.released for done in outcomes) == [(), ("2026",)]
    assert list_awards(edition) == [("Albi", "2"), ("Boé", "1")]


def test_a_timer_and_a_worker_at_once_publish_once():
    edition = make_decided_edition(results_at=FUTURE)
    release_palmares(edition=edition, author=ADA)
    set_results_at(edition=edition, at=PAST)

    outcomes = run_together(run_due, run_what_is_due.call)

    events = list(edition.release_events.filter(kind="released").values_list("author_name", flat=True))
    assert (len(list_awards(edition)), len(events)) == (2, 1), outcomes


def test_two_timers_at_once_rehearse_once():
    edition = make_decided_edition(results_at=timezone.now() + timedelta(days=2))

    outcomes = run_together(check_releases, check_releases)

    assert (sorted(outcomes), edition.release_events.count()) == ([(), ("2026",)], 1)


def test_a_hold_while_the_timer_runs_is_either_too_late_or_in_time():
    edition = make_decided_edition(results_at=FUTURE)
    release_palmares(edition=edition, author=ADA)
    set_results_at(edition=edition, at=PAST)

    done, held = run_together(release_due, lambda: hold_release(edition=fresh(), author=ADA))

    ended = (done.released, isinstance(held, Refused), Award.objects.count())
    assert ended in [(("2026",), True, 2), ((), False, 0)]


def test_two_seals_at_once_are_one():
    make_decided_edition()

    outcomes = run_together(*[lambda: seal_palmares(edition=fresh(), author=ADA).fingerprint] * 2)

    assert outcomes == [Palmares.objects.get().fingerprint] * 2


def test_a_seal_taken_off_while_the_timer_runs_is_either_released_or_off():
    edition = make_decided_edition(results_at=FUTURE)
    release_palmares(edition=edition, author=ADA)
    set_results_at(edition=edition, at=PAST)

    done, trace = run_together(
        release_due, lambda: unseal_palmares(edition=fresh(), reason="Une coquille.", author=ADA)
    )

    after = fresh()
    ended = (done.released, isinstance(trace, Refused), after.is_sealed, Award.objects.count())
    assert ended in [(("2026",), True, True, 2), ((), False, False, 0)]


def test_an_hour_put_off_while_the_release_runs_moves_nothing_public():
    edition = make_sealed_edition(results_at=PAST)

    run_together(lambda: publish_sealed(fresh()), lambda: set_results_at(edition=fresh(), at=FUTURE))

    assert (fresh().is_released, len(list_awards(edition))) == (True, 2)


def test_a_recusal_saved_while_the_edition_is_sealed_is_refused():
    edition = make_decided_edition()
    form = {"seat": edition.seats.get().pk, "candidature": edition.candidatures.first().pk, "reason": "Élu"}
    secretary = log_in("secretariat")

    with transaction.atomic():
        seal_palmares(edition=edition, author=ADA)
        saving = Thread(target=post_and_close, args=(secretary, reverse("recusals:add"), form))
        saving.start()
        saving.join(timeout=2)
    saving.join(timeout=60)

    assert Recusal.objects.count() == 0


def post_and_close(browser, address, form):
    browser.post(address, form)
    connection.close()
