# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Commands": `export_jury_sheets`."""

import hashlib
import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from core.models import User
from laureats.models import SheetExport
from tests.laureats.jury_sheets.outgoing.factories import FORMATS


@pytest.fixture
def run(tmp_path):
    """Run the command; return its exit code, what it printed, and why it failed."""

    def run_command(edition="2026", *, output=tmp_path / "sortie", **options):
        printed = io.StringIO()
        try:
            with translation.override("en"):
                call_command("export_jury_sheets", edition, output=str(output), stdout=printed, **options)
        except CommandError as error:
            return error.returncode, printed.getvalue(), str(error)
        return 0, printed.getvalue(), ""

    return run_command


@pytest.mark.parametrize("file_format", FORMATS)
def test_it_writes_a_workbook_for_every_active_juror(edition, run, tmp_path, file_format):
    paths = [tmp_path / f"sortie/grille-2026-{code}.{file_format}" for code in ("gonnu", "aime")]

    code, printed, _error = run(format=file_format)

    assert (code, printed.splitlines()) == (0, list(map(str, paths)))
    assert sorted((tmp_path / "sortie").iterdir()) == sorted(paths)


def test_it_writes_ods_unless_told_otherwise(edition, run, tmp_path):
    run(juror="aime")

    assert [path.name for path in (tmp_path / "sortie").iterdir()] == ["grille-2026-aime.ods"]


def test_json_names_each_file_and_its_record(edition, run, tmp_path):
    code, printed, _error = run(juror="gonnu", json=True)

    path = tmp_path / "sortie/grille-2026-gonnu.ods"
    expected = {
        "juror": "gonnu",
        "file": str(path),
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "export": str(SheetExport.objects.get().identifier),
    }
    assert (code, json.loads(printed)) == (0, {"files": [expected], "errors": []})


def test_an_unknown_juror_is_refused(edition, run, tmp_path):
    code, printed, error = run(juror="personne", json=True)

    message = "No juror of this edition has the code “personne”."
    fault = {"sheet": "", "cell": "", "code": "unknown_juror", "message": message}
    assert (code, json.loads(printed), error) == (1, {"files": [], "errors": [fault]}, message)
    assert not (tmp_path / "sortie").exists()


def test_an_edition_without_active_jurors_writes_nothing(edition, run):
    edition.seats.update(state="ended-kept")

    assert run() == (0, "The edition has no active juror: nothing was written.\n", "")


def test_what_cannot_be_written_is_misuse_and_leaves_no_record(edition, run, tmp_path):
    (tmp_path / "sortie").write_text("")

    code, _printed, error = run()

    assert (code, error) == (2, f"The workbooks cannot be written into {tmp_path / 'sortie'}: File exists.")
    assert SheetExport.objects.count() == 0


@pytest.mark.parametrize(("arguments", "named"), [(["2031"], "2031"), (["2026", "--author", "personne"], "personne")])
def test_an_unknown_edition_or_author_is_misuse(edition, arguments, named, tmp_path):
    with pytest.raises(CommandError, match=named) as misuse:
        call_command("export_jury_sheets", *arguments, "--output", str(tmp_path))

    assert misuse.value.returncode == 2


def test_the_author_is_kept(edition, run):
    User.objects.create_user("camille")

    run(juror="gonnu", author="camille")
    run(juror="gonnu")

    authors = SheetExport.objects.order_by("pk").values_list("created_by__username", flat=True)
    assert list(authors) == ["camille", None]
