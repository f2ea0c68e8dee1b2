# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whatever happens on the way, and whenever: never half an import, never a lost one.

Real processes on one PostgreSQL, killed without warning or refused by the database at each statement.
"""

import pytest

from laureats.models import Mark, MarkChange
from tests.laureats.jury_sheets import process_deeds as deeds
from tests.laureats.jury_sheets.factories import BREST, make_grid
from tests.laureats.jury_sheets.interrupted import REFUSE, WAIT, imported, kill_at, read_state, refuse_at, tell_state
from tests.laureats.jury_sheets.processes import (
    closed_gate,
    cut_connections,
    trigger,
    wait_until_blocked,
    wait_until_held,
)

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

# Every statement that writes, in the order in which a confirmation at the desk makes them.
STATEMENTS = {
    "import kept": ("laureats_sheetimport", "BEFORE INSERT"),
    "changes kept": ("laureats_markchange", "BEFORE INSERT"),
    "opinion kept": ("laureats_opinionchange", "BEFORE INSERT"),
    "mark written": ("laureats_mark", "BEFORE INSERT"),
    "mark cleared": ("laureats_mark", "BEFORE DELETE"),
    "opinion written": ("laureats_opinion", "BEFORE INSERT"),
    "baseline moved": ("laureats_sheetexport", "BEFORE UPDATE"),
    "batch closed": ("laureats_sheetimport", "BEFORE UPDATE"),
    "held files dropped": ("laureats_sheetimport", "BEFORE DELETE"),
    "after all": ("laureats_sheetimport", "AFTER DELETE"),
}


def test_a_process_killed_after_the_preview_leaves_another_to_confirm(processes, sent):
    address = processes.run(deeds.hold, sent)
    with closed_gate():
        shown = processes.start(deeds.preview_and_wait, address)
        wait_until_held()
        processes.kill(shown)

    processes.run(deeds.confirm, address, processes.run(deeds.preview, address))

    assert tell_state(processes) == imported(sent)


def test_a_confirmation_killed_at_any_statement_has_written_nothing_and_is_done_again(processes, held, sent):
    before = read_state(processes)

    left = {moment: kill_at(place, processes, deeds.confirm, *held) for moment, place in STATEMENTS.items()}
    processes.run(deeds.confirm, *held)

    assert left == dict.fromkeys(STATEMENTS, before)
    assert tell_state(processes) == imported(sent)


def test_a_confirmation_killed_once_it_was_written_is_whole_and_never_done_again(processes, held, sent):
    with closed_gate():
        killed = processes.start(deeds.confirm_and_wait, *held)
        wait_until_held()
        processes.kill(killed)
    after = read_state(processes)

    again = processes.run(deeds.confirm, *held)

    assert again["messages"] == ["These files were imported already, by secretariat."]
    assert read_state(processes) == after
    assert tell_state(processes) == imported(sent)


def test_a_database_that_refuses_any_statement_leaves_neither_a_row_nor_a_file(processes, held, sent):
    before = read_state(processes)

    left = {moment: refuse_at(place, processes, deeds.confirm, *held) for moment, place in STATEMENTS.items()}
    processes.run(deeds.confirm, *held)

    assert left == dict.fromkeys(STATEMENTS, before)
    assert tell_state(processes) == imported(sent)


def test_a_database_that_refuses_the_last_mark_leaves_nothing_of_the_others(edition, processes, held):
    last = edition.candidatures.get(reference=BREST).pk, edition.criteria.get(code="STR-2").pk
    before = read_state(processes)
    condition = "NEW.candidature_id = {} AND NEW.criterion_id = {}".format(*last)
    body = f"IF {condition} THEN {REFUSE} END IF;"

    with trigger("laureats_mark", "BEFORE INSERT", body=body), pytest.raises(AssertionError, match="no room left"):
        processes.run(deeds.confirm, *held)

    assert read_state(processes) == before


def test_a_database_that_refuses_to_commit_leaves_nothing(processes, held):
    before = read_state(processes)
    late = {"kind": "CONSTRAINT TRIGGER", "timing": "DEFERRABLE INITIALLY DEFERRED"}

    with (
        trigger("laureats_mark", "AFTER INSERT", body=REFUSE, **late),
        pytest.raises(AssertionError, match="no room left"),
    ):
        processes.run(deeds.confirm, *held)

    assert read_state(processes) == before


def test_a_database_that_goes_away_leaves_nothing_once_swept(processes, held, sent):
    before = read_state(processes)

    with trigger("laureats_mark", "BEFORE INSERT", body=WAIT), closed_gate():
        left = processes.start(deeds.confirm, *held)
        wait_until_held()
        cut_connections()
        with pytest.raises(AssertionError, match=r"OperationalError|AdminShutdown"):
            processes.wait(left)
    processes.run(deeds.sweep)
    after = read_state(processes)
    processes.run(deeds.confirm, *held)

    assert after == before
    assert tell_state(processes) == imported(sent)


def test_of_two_confirmations_of_the_same_files_at_once_one_is_told_that_they_are_imported(processes, held, sent):
    with trigger("laureats_markchange", "BEFORE INSERT", body=WAIT), closed_gate():
        first = processes.start(deeds.confirm, *held)
        wait_until_held()
        second = processes.start(deeds.confirm, *held)
        wait_until_blocked()
    told = [processes.wait(each)["messages"] for each in (first, second)]

    assert told == [
        ["The import is done, and kept in the journal of imports."],
        ["These files were imported already, by secretariat."],
    ]
    assert tell_state(processes) == imported(sent)


def test_of_two_confirmations_of_the_same_marks_at_once_one_is_told_what_changed(processes, held, sent):
    other = make_grid([BREST, "5", "3"], name="autre.csv")
    address = processes.run(deeds.hold, [(other.name, other.content)])
    shown = processes.run(deeds.preview, address)

    with trigger("laureats_markchange", "BEFORE INSERT", body=WAIT), closed_gate():
        first = processes.start(deeds.confirm, *held)
        wait_until_held()
        second = processes.start(deeds.confirm, address, shown)
        wait_until_blocked()
    told = [processes.wait(each)["outdated"] for each in (first, second)]

    assert (told[0], [BREST in sentence and "gonnu" in sentence for sentence in told[1]]) == (None, [True, True])
    assert tell_state(processes)["marks"] == imported(sent)["marks"]
    assert MarkChange.objects.count() == 4


def test_the_same_file_sent_twice_at_once_is_held_twice_and_imported_once(processes, held, sent):
    running = [processes.start(deeds.hold, sent) for _time in range(2)]
    first, second = [processes.wait(each) for each in running]
    shown = processes.run(deeds.preview, second)

    processes.run(deeds.confirm, first, processes.run(deeds.preview, first))
    told = processes.run(deeds.confirm, second, shown)

    assert told["outdated"] == ["The site has changed since this preview was shown."]
    assert (tell_state(processes)["marks"], MarkChange.objects.count()) == (imported(sent)["marks"], 4)


def test_of_two_commands_with_the_same_file_at_once_one_writes_and_the_other_is_told(processes, tmp_path):
    upload = make_grid([BREST, "4", "2"])
    (tmp_path / upload.name).write_bytes(upload.content)
    paths = [str(tmp_path / upload.name)]

    with trigger("laureats_markchange", "BEFORE INSERT", body=WAIT), closed_gate():
        first = processes.start(deeds.import_files, paths)
        wait_until_held()
        second = processes.start(deeds.import_files, paths)
        wait_until_blocked()
    (code, [report]), (other_code, [other]) = (processes.wait(each) for each in (first, second))
    again_code, [again] = processes.run(deeds.import_files, paths)

    assert (code, report["created"]) == (0, 2)
    assert (other_code, other["created"], [error["code"] for error in other["errors"]]) == (1, 0, ["stale", "stale"])
    assert (again_code, again["created"], again["unchanged"]) == (0, 0, 2)
    assert (Mark.objects.count(), MarkChange.objects.count()) == (2, 2)
