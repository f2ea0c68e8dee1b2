# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What imports leave when they are stopped on the way, and what they were to leave."""

import pytest

from laureats.models import Mark, MarkChange, Opinion, OpinionChange, SheetExport, SheetImport
from tests.laureats.jury_sheets import process_deeds as deeds
from tests.laureats.jury_sheets.factories import BREST, NEVERS
from tests.laureats.jury_sheets.processes import closed_gate, trigger, wait_until_held
from tests.laureats.jury_sheets.whole_state import read_tables

WAIT = f"PERFORM pg_advisory_lock({deeds.GATE}); PERFORM pg_advisory_unlock({deeds.GATE});"
REFUSE = "RAISE EXCEPTION 'no room left';"


def kill_at(place, processes, deed, *arguments):
    """Kill a process that does a deed when it has come to a statement; return what it left, once swept."""
    with trigger(*place, body=WAIT), closed_gate():
        killed = processes.start(deed, *arguments)
        wait_until_held()
        processes.kill(killed)
    processes.run(deeds.sweep)
    return read_state(processes)


def refuse_at(place, processes, deed, *arguments):
    """Have the database refuse a statement of a deed; return what is left, with nothing swept."""
    with trigger(*place, body=REFUSE), pytest.raises(AssertionError, match="no room left"):
        processes.run(deed, *arguments)
    return read_state(processes)


def read_state(processes):
    return {"tables": read_tables("label", "laureats"), "files": processes.read_files()}


def tell_state(processes):
    """Return what an import is about, without keys and hours."""
    marks = Mark.objects.order_by("seat__code", "candidature__reference", "criterion__code")
    return {
        "marks": [
            (juror, reference, criterion, float(points))
            for juror, reference, criterion, points in marks.values_list(
                "seat__code", "candidature__reference", "criterion__code", "points"
            )
        ],
        "opinions": list(Opinion.objects.values_list("seat__code", "text")),
        "changes": (MarkChange.objects.count(), OpinionChange.objects.count()),
        "imports": list(SheetImport.objects.order_by("file_name").values_list("file_name", "state")),
        "baselines": [each.baseline["marks"] for each in SheetExport.objects.order_by("seat__code")],
        "files": sorted(processes.read_files().values()),
    }


def imported(sent):
    """Return what is told once the files are confirmed."""
    return {
        "marks": [("aime", BREST, "STR-1", 3), ("gonnu", BREST, "STR-1", 4), ("gonnu", BREST, "STR-2", 2)],
        "opinions": [("gonnu", "Bien.")],
        "changes": (4, 1),
        "imports": [("aime.ods", "confirmed"), ("gonnu.ods", "confirmed")],
        "baselines": [
            {BREST: {"STR-1": "3", "STR-2": None}},
            {BREST: {"STR-1": "4", "STR-2": "2"}, NEVERS: {"STR-1": None, "STR-2": None}},
        ],
        "files": sorted(content for _name, content in sent),
    }


def undone(sent):
    return imported(sent) | {
        "marks": [("gonnu", NEVERS, "STR-1", 1)],
        "opinions": [],
        "imports": [("aime.ods", "undone"), ("gonnu.ods", "undone")],
        "baselines": [{}, {NEVERS: {"STR-1": "1"}}],
    }
