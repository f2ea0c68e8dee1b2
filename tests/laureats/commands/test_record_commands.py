# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Records in and out from the command line, as at the desk."""

import hashlib

import pytest

from laureats.models import Award, SheetImport, Territory
from laureats.spreadsheets import read_workbook
from tests.factories import CandidatureFactory, EditionFactory, TerritoryFactory, siren
from tests.label.commands.command_runs import run
from tests.laureats.commands.command_runs import run_json
from tests.laureats.imports.factories import csv_records, dump_tables
from tests.laureats.resources.factories import make_award, past_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
BOE = siren(21470031)
RECORDS = {
    "territories": {"siren": BOE, "name": "Boé", "kind": "commune"},
    "awards": {"edition": "2018", "siren": BOE, "sources": "https://example.org"},
}
MODELS = {"territories": Territory, "awards": Award}


@pytest.fixture(params=RECORDS)
def subject(request):
    past_edition("2018")
    if request.param == "awards":
        TerritoryFactory(siren=BOE)
    return request.param


@pytest.fixture
def path(tmp_path, subject):
    path = tmp_path / "table.csv"
    path.write_bytes(csv_records(RECORDS[subject]))
    return path


def document(path, **changes):
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"file": path.name, "sha256": sha256, "created": 0, "changed": 0, "unchanged": 0, "errors": [], **changes}


def test_a_dry_run_tells_the_counts_and_writes_nothing(subject, path):
    before = dump_tables()

    assert run_json(f"import_{subject}", path)[:2] == (0, document(path, created=1))
    assert dump_tables() == before


def test_a_confirmed_file_is_written_and_kept(subject, path):
    count = MODELS[subject].objects.count()

    assert run_json(f"import_{subject}", path, "--confirm")[:2] == (0, document(path, created=1))

    assert MODELS[subject].objects.count() == count + 1
    assert list(SheetImport.objects.values_list("subject", "author_name")) == [(subject, "command line")]


def test_a_faulty_file_is_refused_with_every_fault(subject, path):
    path.write_bytes(csv_records({**RECORDS[subject], "siren": "12", "population": "x"}))
    before = dump_tables()

    code, answer, _error = run_json(f"import_{subject}", path, "--confirm")

    faults = {error["code"] for error in answer["errors"]}
    assert (code, faults, answer["created"]) == (1, {"invalid_siren", "invalid_population"}, 0)
    assert dump_tables() == before


def test_a_missing_file_is_misuse(subject, tmp_path):
    assert run(f"import_{subject}", str(tmp_path / "none.csv"))[0] == 2


@pytest.mark.parametrize(
    ("arguments", "rows"),
    [
        (["territories"], 3),
        (["awards"], 3),
        (["awards", "2018"], 2),
        (["candidatures", "2026"], 2),
        (["decisions", "2026"], 2),
    ],
)
@pytest.mark.parametrize("file_format", ["csv", "ods", "xlsx"])
def test_records_are_exported_to_a_file(tmp_path, arguments, rows, file_format):
    body = TerritoryFactory()
    make_award(edition=past_edition("2018"), territory=body)
    make_award(edition=past_edition("2019"), territory=body)
    CandidatureFactory(edition=EditionFactory(code="2026"))
    path = tmp_path / f"table.{file_format}"

    assert run("export_records", *arguments, "--output", str(path))[0] == 0

    (sheet,) = read_workbook(path.read_bytes(), name=path.name).sheets
    assert len(sheet.rows) == rows


@pytest.mark.parametrize(
    "arguments",
    [["candidatures", "--output", "t.ods"], ["candidatures", "1999", "--output", "t.ods"],
     ["territories", "--output", "t.pdf"], ["territories", "--output", "/nowhere/t.ods"]],
)  # fmt: skip
def test_an_export_called_wrongly_is_misuse(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert run("export_records", *arguments)[0] == 2
    assert list(tmp_path.iterdir()) == []
