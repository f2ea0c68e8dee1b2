# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whatever happens while an import is undone, and whenever: it stands whole, or is undone whole."""

import pytest

from tests.laureats.jury_sheets import process_deeds as deeds
from tests.laureats.jury_sheets.interrupted import WAIT, kill_at, read_state, refuse_at, tell_state, undone
from tests.laureats.jury_sheets.processes import closed_gate, trigger, wait_until_blocked, wait_until_held

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

UNDOING = {
    "mark taken back": ("laureats_mark", "BEFORE DELETE"),
    "mark given back": ("laureats_mark", "BEFORE INSERT"),
    "opinion taken back": ("laureats_opinion", "BEFORE DELETE"),
    "baseline moved back": ("laureats_sheetexport", "BEFORE UPDATE"),
    "import closed": ("laureats_sheetimport", "BEFORE UPDATE"),
}


def test_an_undoing_stopped_at_any_statement_has_undone_nothing_and_is_done_again(processes, batch, sent):
    before = read_state(processes)

    killed = {moment: kill_at(place, processes, deeds.undo, batch) for moment, place in UNDOING.items()}
    refused = {moment: refuse_at(place, processes, deeds.undo, batch) for moment, place in UNDOING.items()}
    code, _report = processes.run(deeds.undo, batch)

    assert (killed, refused, code) == (dict.fromkeys(UNDOING, before), dict.fromkeys(UNDOING, before), 0)
    assert tell_state(processes) == undone(sent)


def test_of_two_undoings_at_once_one_is_told(processes, batch, sent):
    with trigger("laureats_sheetimport", "BEFORE UPDATE", body=WAIT), closed_gate():
        first = processes.start(deeds.undo, batch)
        wait_until_held()
        second = processes.start(deeds.undo, batch)
        wait_until_blocked()
    codes = [processes.wait(each)[0] for each in (first, second)]

    assert codes == [0, 1]
    assert tell_state(processes) == undone(sent)
