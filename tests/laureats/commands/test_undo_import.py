# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Commands": `undo_import`."""

import io
import json
import uuid

import pytest
from django.core.management import CommandError, call_command

from core.models import User
from laureats.models import Mark, SheetImport
from tests.laureats.jury_sheets.factories import BREST, NEVERS, confirm, held_marks, make_grid, make_marked_edition
from tests.laureats.table_marks.factories import confirm as confirm_at_table

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def entries():
    first, second = make_grid([BREST, "4", "2"], name="un.csv"), make_grid([NEVERS, "1", "1"], name="deux.csv")
    return confirm(make_marked_edition(), first, second)


def run(*arguments):
    """Run the command; return its exit code, what it printed, and why it failed."""
    output = io.StringIO()
    try:
        call_command("undo_import", *map(str, arguments), stdout=output)
    except CommandError as error:
        return error.returncode, output.getvalue(), str(error)
    return 0, output.getvalue(), ""


def describe(entry):
    return {"identifier": str(entry.identifier), "file": entry.file_name, "sha256": entry.sha256}


def test_the_import_of_this_identifier_is_undone(entries):
    result = run(entries[0].identifier)

    assert result == (0, "1 import is undone.\n", "")
    assert held_marks() == {(NEVERS, "STR-1"): "1", (NEVERS, "STR-2"): "1"}


def test_the_files_of_a_batch_are_undone_together(entries):
    result = run(entries[0].batch)

    assert (result, held_marks()) == ((0, "2 imports are undone.\n", ""), {})


def test_of_a_batch_what_still_stands_is_undone(entries):
    run(entries[0].identifier)

    result = run(entries[0].batch)

    assert (result, held_marks()) == ((0, "1 import is undone.\n", ""), {})


def test_json_names_what_was_undone(entries):
    code, output, _error = run(entries[0].identifier, "--json")

    assert (code, json.loads(output)) == (0, {"status": "undone", "imports": [describe(entries[0])], "errors": []})


def test_a_refusal_lists_every_fault_and_exits_1(entries):
    Mark.objects.update(points="3")

    code, output, error = run(entries[0].identifier)

    assert (code, output.splitlines(), error) == (
        1,
        [
            f"The mark of gonnu for {BREST}, STR-1, has changed since: the import left 4, and it is now 3.",
            f"The mark of gonnu for {BREST}, STR-2, has changed since: the import left 2, and it is now 3.",
        ],
        "Nothing was undone.",
    )
    assert len(held_marks()) == 4


def test_a_refusal_in_json(entries):
    run(entries[0].identifier)

    code, output, _error = run(entries[0].identifier, "--json")

    message = "The import of un.csv is already undone, by command line."
    errors = [{"sheet": "", "cell": "", "code": "already_undone", "message": message}]
    assert (code, json.loads(output)) == (
        1,
        {"status": "refused", "imports": [describe(entries[0])], "errors": errors},
    )


def test_the_author_is_the_command_line_unless_named(entries):
    User.objects.create_user("camille", first_name="Camille", last_name="Dubois")

    run(entries[0].identifier)
    run(entries[1].identifier, "--author", "camille")

    assert list(SheetImport.objects.order_by("pk").values_list("undone_by_name", flat=True)) == [
        "command line",
        "Camille Dubois",
    ]


@pytest.mark.parametrize("text", [uuid.UUID(int=1), "n'importe quoi", "42"])
def test_an_unknown_or_malformed_identifier_is_misuse(entries, text):
    code, output, _error = run(text, "--json")

    assert (code, output, len(held_marks())) == (2, "", 4)


def test_an_unknown_author_is_misuse(entries):
    assert run(entries[0].identifier, "--author", "personne")[0] == 2


def test_marks_of_the_table_which_have_no_file_are_undone():
    entry = confirm_at_table(make_marked_edition(), {"STR-1": "4"})

    assert (run(entry.identifier), held_marks()) == ((0, "1 import is undone.\n", ""), {})
