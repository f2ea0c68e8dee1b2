# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`compute_levels`: the whole list, and nothing written."""

import pytest

from laureats.deliberation.deferring import defer_file
from laureats.models import Mark
from tests.label.commands.command_runs import run
from tests.laureats.commands.command_runs import run_json
from tests.laureats.imports.factories import dump_tables
from tests.laureats.palmares.factories import ADA, decide, give_points, make_decided_edition, make_edition

pytestmark = pytest.mark.django_db


def test_json_is_the_documented_list():
    make_decided_edition(files=[("Albi", "2", "1")])

    assert run_json("compute_levels", "2026") == (
        0,
        [
            {
                "reference": "2026-0001",
                "territory": "Albi",
                "profile": None,
                "status": "complete",
                "domains": {"STR": "40.00"},
                "total": "40.00",
                "computed_level": "1",
                "decision": "decided",
                "awarded_level": "1",
                "missing": [],
                "next_level": {"code": "2", "total_short": "20.00", "domains_short": {}},
                "without_juror": {"gonnu": "incomplete"},
            }
        ],
        "",
    )


def test_a_deferred_file_is_told_apart_from_an_undecided_one(english):
    edition = make_edition(files=[("Albi", "2", "1"), ("Boé", "2", "1")])
    defer_file(edition=edition, reference="2026-0001", reason="Une pièce manque.", author=ADA)

    _code, output, _error = run("compute_levels", "2026")

    assert [line.endswith("decision none yet. Deferred.") for line in output.splitlines()] == [True, False]


def test_incomplete_files_are_no_error():
    make_edition(files=[("Albi", "2", "1")])
    Mark.objects.all().delete()

    code, documents, _error = run_json("compute_levels", "2026")

    assert (code, [document["status"] for document in documents]) == (0, ["incomplete"])


def test_an_edition_without_eligible_file_is_an_empty_list():
    make_edition(files=[])

    assert run_json("compute_levels", "2026") == (0, [], "")


def test_computing_writes_nothing():
    make_decided_edition()
    before = dump_tables()

    run("compute_levels", "2026")

    assert dump_tables() == before


def test_an_unknown_edition_is_misuse():
    make_edition(files=[])

    code, output, error = run("compute_levels", "2031", "--json")

    assert (code, output, error) == (2, "", "No edition has the code 2031. Known editions: 2026.")


def test_sentences_tell_each_file():
    edition = make_edition(files=[("Albi", "4", "2"), ("Boé", "2", "1"), ("Cahors", "0.5", None), ("Dax", "5", "2")])
    decide(edition, **{"2026-0001": {"awarded_level": ""}})
    give_points(edition, "2026-0002", "5")
    Mark.objects.filter(candidature__reference="2026-0004").delete()

    assert run("compute_levels", "2026")[1].splitlines() == [
        "2026-0001  Albi: total 80.00, computed level 2, decision none yet.",
        "2026-0002  Boé: total 100.00, computed level 2, decision 1, to review.",
        "2026-0003  Cahors: total 10.00, computed level no label, decision no label.",
        "2026-0004  Dax: incomplete, 1 mark is missing.",
    ]


def test_a_sentence_tells_that_there_is_nothing():
    make_edition(files=[])

    assert run("compute_levels", "2026") == (0, "No candidature is eligible.\n", "")
