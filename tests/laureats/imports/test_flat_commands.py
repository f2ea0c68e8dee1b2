# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import hashlib
import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from laureats.models import Candidature, Decision, Recusal, SheetImport
from tests.factories import CandidatureFactory, JurySeatFactory
from tests.laureats.imports.factories import csv_records, dump_tables

pytestmark = pytest.mark.django_db


@pytest.fixture
def write_file(tmp_path):
    def write(content, name="table.csv"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def run(command, *arguments):
    """Return the exit code of a command and what it printed on its standard output."""
    output = io.StringIO()
    try:
        call_command(command, *map(str, arguments), stdout=output)
    except CommandError as error:
        return error.returncode, output.getvalue()
    return 0, output.getvalue()


def run_json(command, *arguments):
    code, output = run(command, *arguments, "--json")
    return code, json.loads(output)


FILES = {
    "candidatures": csv_records({"territory": "GIP Neuf", "kind": "gip"}, {"reference": "A-1", "dossier": ""}),
    "recusals": csv_records({"juror": "gonnu", "reference": "A-1", "reason": "Élue"}),
    "decisions": csv_records({"reference": "A-1", "awarded_level": "1", "reason": "Souverain", "opinion": "Bravo"}),
}
BAD_FILES = {
    "candidatures": csv_records({"reference": "Z-9", "dossier": "\x07"}),
    "recusals": csv_records({"reference": "Z-9", "reason": "\x07", "juror": "gonnu"}),
    "decisions": csv_records({"reference": "Z-9", "opinion": "\x07"}),
}
COUNTS = {
    "candidatures": {"created": 1, "changed": 0, "unchanged": 1},
    "recusals": {"created": 1, "changed": 0, "unchanged": 0},
    "decisions": {"created": 1, "changed": 0, "unchanged": 0},
}


@pytest.fixture
def filled_edition(graded_edition):
    CandidatureFactory(edition=graded_edition, reference="A-1")
    JurySeatFactory(edition=graded_edition, code="gonnu")
    return graded_edition


def document(path, **changes):
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"file": path.name, "sha256": sha256, "created": 0, "changed": 0, "unchanged": 0, "errors": [], **changes}


@pytest.mark.parametrize("subject", FILES)
def test_a_dry_run_tells_the_counts_and_writes_nothing(filled_edition, write_file, subject):
    path = write_file(FILES[subject])
    before = dump_tables()

    assert run_json(f"import_{subject}", "2026", path) == (0, document(path, **COUNTS[subject]))
    assert dump_tables() == before


@pytest.mark.parametrize("subject", FILES)
def test_confirm_writes_what_the_dry_run_told(filled_edition, write_file, subject):
    path = write_file(FILES[subject])

    assert run_json(f"import_{subject}", "2026", path, "--confirm") == (0, document(path, **COUNTS[subject]))
    written = {
        "candidatures": Candidature.objects.filter(territory__name="GIP Neuf"),
        "recusals": Recusal.objects.filter(seat__code="gonnu", reason="Élue"),
        "decisions": Decision.objects.filter(awarded_level__code="1", opinion="Bravo"),
    }
    assert written[subject].count() == 1
    assert list(SheetImport.objects.values_list("subject", "file_name")) == [(subject, "table.csv")]


@pytest.mark.parametrize("subject", FILES)
def test_the_author_is_the_account_named(filled_edition, write_file, subject, django_user_model):
    django_user_model.objects.create_user("ada", first_name="Ada", last_name="Dupont")

    run(f"import_{subject}", "2026", write_file(FILES[subject]), "--confirm", "--author", "ada")

    assert list(SheetImport.objects.values_list("author__username", "author_name")) == [("ada", "Ada Dupont")]


@pytest.mark.parametrize("subject", FILES)
def test_the_journal_says_that_a_file_came_by_the_command_line(filled_edition, write_file, subject):
    run(f"import_{subject}", "2026", write_file(FILES[subject]), "--confirm")

    assert SheetImport.objects.get().origin == SheetImport.Origin.COMMAND


@pytest.mark.parametrize("subject", FILES)
@pytest.mark.parametrize("options", [[], ["--confirm"]])
def test_a_refused_file_exits_with_1_lists_every_fault_and_writes_nothing(filled_edition, write_file, subject, options):
    path = write_file(BAD_FILES[subject])
    before = dump_tables()

    code, told = run_json(f"import_{subject}", "2026", path, *options)

    assert code == 1
    assert {key: value for key, value in told.items() if key != "errors"} == {
        key: value for key, value in document(path).items() if key != "errors"
    }
    assert sorted((error["cell"], error["code"]) for error in told["errors"]) == [
        ("A2", "unknown_candidature"),
        ("B2", "control_character"),
    ]
    assert {tuple(error) for error in told["errors"]} == {("sheet", "cell", "code", "message")}
    assert dump_tables() == before


@pytest.mark.parametrize("subject", FILES)
def test_without_json_a_refusal_lists_every_fault_at_its_cell(filled_edition, write_file, subject):
    code, output = run(f"import_{subject}", "2026", write_file(BAD_FILES[subject]))

    assert code == 1
    assert "Z-9" in output


@pytest.mark.parametrize("subject", FILES)
@pytest.mark.parametrize(
    "arguments", [["1999", "FILE"], ["2026", "absent.csv"], ["2026", "."], ["2026", "FILE", "--author", "x"]]
)
def test_misuse_exits_with_2(filled_edition, write_file, subject, arguments):
    path = write_file(FILES[subject])

    code, output = run(f"import_{subject}", *(str(path) if each == "FILE" else each for each in arguments))

    assert (code, output) == (2, "")


def test_without_json_the_dry_run_names_new_bodies_and_the_option_that_writes(filled_edition, write_file):
    code, output = run("import_candidatures", "2026", write_file(FILES["candidatures"]))

    assert code == 0
    assert "GIP Neuf" in output
    assert "2026-0001" in output
    assert "--confirm" in output


def test_without_json_a_confirmed_import_no_longer_names_the_option(filled_edition, write_file):
    code, output = run("import_candidatures", "2026", write_file(FILES["candidatures"]), "--confirm")

    assert (code, "--confirm" in output) == (0, False)


def test_without_json_changes_are_told_before_and_after(filled_edition, write_file):
    run("import_recusals", "2026", write_file(FILES["recusals"]), "--confirm")

    _code, output = run("import_recusals", "2026", write_file(FILES["recusals"].replace("Élue".encode(), b"Autre")))

    line = next(line for line in output.splitlines() if "A-1" in line)
    assert line.index("Élue") < line.index("Autre")


def test_a_file_is_reported_under_its_base_name(filled_edition, write_file):
    path = write_file(FILES["recusals"], name="récusations 2026.csv")

    _code, told = run_json("import_recusals", "2026", path)

    assert told["file"] == Path(path).name == "récusations 2026.csv"
