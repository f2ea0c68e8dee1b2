# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`release_palmares`: its one document, its exit codes, and what it leaves behind."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from label.models import Edition
from laureats.models import Award, Palmares, ReleaseEvent
from tests.factories import EditionFactory, LevelFactory
from tests.label.commands.command_runs import run
from tests.laureats.commands.command_runs import fault, run_json
from tests.laureats.imports.factories import dump_tables
from tests.laureats.palmares.factories import (
    FUTURE,
    PAST,
    give_points,
    list_awards,
    make_decided_edition,
    make_released_edition,
    make_sealed_edition,
    undecide,
)
from tests.laureats.public.factories import make_award

pytestmark = pytest.mark.django_db

PAST_TEXT, FUTURE_TEXT = "2020-11-18T18:00:00+01:00", "2100-11-18T18:00:00+01:00"
NO_HOUR = fault("no_results_at", "The hour of the results is not set: give one, or release now.")


def report(status, **said):
    palmares = Palmares.objects.first()
    told = {"results_at": PAST_TEXT, "fingerprint": palmares and palmares.fingerprint, "awards": 2, "errors": []}
    return {"status": status} | told | said


def refusal(*errors, results_at=PAST_TEXT):
    return {"status": "refused", "results_at": results_at, "fingerprint": None, "awards": 0, "errors": list(errors)}


def test_a_past_hour_releases():
    edition = make_decided_edition(results_at=PAST)

    code, document, error = run_json("release_palmares", "2026")

    assert (code, document, error) == (0, report("released"), "")
    assert list_awards(edition) == [("Albi", "2"), ("Boé", "1")]


def test_a_future_hour_schedules():
    edition = make_decided_edition(results_at=FUTURE)

    code, document, error = run_json("release_palmares", "2026")

    assert (code, document, error) == (0, report("scheduled", results_at=FUTURE_TEXT), "")
    assert (list_awards(edition), Palmares.objects.get().release_scheduled) == ([], True)


def test_a_sealed_edition_is_released_as_sealed():
    fingerprint = make_sealed_edition(results_at=PAST).palmares.fingerprint

    assert run_json("release_palmares", "2026")[1] == report("released", fingerprint=fingerprint)


def test_every_undecided_or_moved_file_is_named_and_nothing_written():
    edition = make_decided_edition(results_at=PAST)
    undecide(edition, "2026-0001")
    give_points(edition, "2026-0003", "5")
    before = dump_tables()

    code, document, error = run_json("release_palmares", "2026", "--now")

    undecided = "2026-0001, Albi: no level is decided yet."
    moved = "2026-0003, Cahors: its computed level has changed since the decision; decide again."
    assert (code, document) == (1, refusal(fault("undecided", undecided), fault("to_review", moved)))
    assert error.splitlines() == [
        "The results cannot be released, and nothing was written:",
        f"- {undecided}",
        f"- {moved}",
    ]
    # All but the line that keeps the trace of the refusal.
    ReleaseEvent.objects.filter(kind="refused").delete()
    assert dump_tables() == before


def test_an_edition_without_hour_is_refused():
    make_decided_edition(results_at=None)

    code, document, _error = run_json("release_palmares", "2026")

    assert (code, document) == (1, refusal(NO_HOUR, results_at=None))


def test_an_hour_given_schedules_an_edition_without_one():
    make_decided_edition(results_at=None)

    code, document, _error = run_json("release_palmares", "2026", "--at", FUTURE_TEXT)

    assert (code, document) == (0, report("scheduled", results_at=FUTURE_TEXT))
    assert Edition.objects.get().results_at == FUTURE


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2100-11-18T18:00:00+01:00", datetime(2100, 11, 18, 17, tzinfo=UTC)),
        ("2100-11-18T17:00:00Z", datetime(2100, 11, 18, 17, tzinfo=UTC)),
        ("2100-11-18T18:00", datetime(2100, 11, 18, 17, tzinfo=UTC)),
        ("2100-07-01 18:00:00", datetime(2100, 7, 1, 16, tzinfo=UTC)),
    ],
)
def test_an_hour_without_offset_is_that_of_paris(text, moment):
    make_decided_edition(results_at=PAST)

    run("release_palmares", "2026", "--at", text)

    assert Edition.objects.get().results_at == moment


@pytest.mark.parametrize(
    "text", ["demain", "", "18:00", "2026-11-18", "2026-13-45T18:00", "2026-11-18T25:00", "0001-01-01T00:00"]
)
def test_a_bad_hour_is_misuse(text):
    make_decided_edition(results_at=PAST)
    before = dump_tables()

    code, output, error = run("release_palmares", "2026", f"--at={text}", "--json")

    message = f"{text} is not an ISO 8601 time such as 2026-11-18T18:00:00+01:00."
    assert (code, output, error) == (2, "", message)
    assert dump_tables() == before


def test_releasing_now_moves_the_hour_to_now():
    make_decided_edition(results_at=FUTURE)
    before = timezone.now()

    code, document, _error = run_json("release_palmares", "2026", "--now")

    results_at = Edition.objects.get().results_at
    now = timezone.localtime(results_at).isoformat(timespec="seconds")
    assert (code, document) == (0, report("released", results_at=now))
    assert before <= results_at <= timezone.now()


def test_an_hour_and_now_exclude_each_other():
    make_decided_edition(results_at=PAST)

    _code, output, error = run("release_palmares", "2026", "--now", "--at", FUTURE_TEXT)

    assert (output, "--at" in error, Award.objects.count()) == ("", True, 0)


@pytest.mark.parametrize("options", [[], ["--now"], ["--at", FUTURE_TEXT], ["--dry-run"]])
def test_a_released_edition_is_left_as_it_is(options):
    make_released_edition()
    before = dump_tables()

    assert run_json("release_palmares", "2026", *options) == (0, report("released"), "")
    assert dump_tables() == before


@pytest.mark.parametrize("options", [[], ["--now"], ["--at", FUTURE_TEXT]])
def test_a_past_edition_is_released_and_has_no_fingerprint(options):
    edition = EditionFactory(year=2018, released_at=PAST, results_at=PAST)
    LevelFactory(edition=edition, code="4")
    make_award(body="Albi", edition=edition, level="4")
    make_award(body="Boé", edition=edition)
    before = dump_tables()

    assert run_json("release_palmares", "2018", *options) == (0, report("released", fingerprint=None), "")
    assert dump_tables() == before


@pytest.mark.parametrize(
    ("hour", "options", "status", "results_at"),
    [
        (PAST, [], "released", PAST_TEXT),
        (FUTURE, [], "scheduled", FUTURE_TEXT),
        (FUTURE, ["--at", PAST_TEXT], "released", PAST_TEXT),
    ],
)
def test_a_rehearsal_tells_what_would_happen_and_writes_nothing(
    hour, options, status, results_at, django_capture_on_commit_callbacks
):
    make_decided_edition(results_at=hour)
    before = dump_tables()

    with django_capture_on_commit_callbacks() as callbacks:
        rehearsed = run_json("release_palmares", "2026", "--dry-run", *options)

    assert (dump_tables(), callbacks) == (before, [])
    released = run_json("release_palmares", "2026", *options)
    assert rehearsed == released == (0, report(status, results_at=results_at), "")


def test_a_rehearsal_is_refused_as_the_release_would_be():
    make_decided_edition(results_at=None)

    code, document, _error = run_json("release_palmares", "2026", "--dry-run")

    assert (code, document) == (1, refusal(NO_HOUR, results_at=None))


def test_a_refused_hour_is_not_told_as_the_one_that_stands():
    undecide(make_decided_edition(results_at=PAST), "2026-0001")

    _code, document, _error = run_json("release_palmares", "2026", "--at", FUTURE_TEXT)

    assert (document["results_at"], Edition.objects.get().results_at) == (PAST_TEXT, PAST)


def test_sentences_tell_a_release():
    make_decided_edition(results_at=PAST)

    _code, output, _error = run("release_palmares", "2026")

    assert output == f"The results are public: 2 awards, fingerprint {Palmares.objects.get().fingerprint}.\n"


def test_sentences_tell_a_past_edition():
    edition = EditionFactory(year=2018, released_at=PAST, results_at=PAST)
    make_award(body="Albi", edition=edition)

    assert run("release_palmares", "2018") == (0, "The results are public: 1 award known from sources.\n", "")


def test_sentences_tell_a_rehearsal():
    make_decided_edition(results_at=FUTURE, files=[("Albi", "4", "2")])

    first, second = run("release_palmares", "2026", "--dry-run")[1].splitlines()

    assert first.startswith(f"The results will be public at {FUTURE_TEXT}: 1 award, fingerprint ")
    assert second == "This was a rehearsal: nothing was written."


def test_an_unknown_edition_is_misuse(db):
    code, output, error = run("release_palmares", "2031", "--json")

    assert (code, output, error) == (2, "", "No edition has the code 2031. Known editions: none.")
