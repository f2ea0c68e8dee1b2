# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Commands": `import_jury_sheets`."""

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from core.models import User
from laureats.models import SheetImport
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    give_mark,
    held_marks,
    make_export,
    make_grid,
    make_report,
    make_sent,
)


@pytest.fixture
def run(tmp_path):
    """Run the command on uploads written to disk; return its exit code, what it printed, and why it failed."""

    def run_command(edition, *uploads, **options):
        paths = [tmp_path / upload.name for upload in uploads]
        for path, upload in zip(paths, uploads, strict=True):
            path.write_bytes(upload.content)
        output = io.StringIO()
        try:
            with translation.override("en"):
                call_command("import_jury_sheets", edition.code, *map(str, paths), stdout=output, **options)
        except CommandError as error:
            return error.returncode, output.getvalue(), str(error)
        return 0, output.getvalue(), ""

    return run_command


def test_it_is_a_dry_run_unless_confirmed(edition, run):
    upload = make_grid([BREST, "4", "2"])

    code, output, _error = run(edition, upload, juror="gonnu", json=True)

    levels = [{"reference": BREST, "before": "incomplete", "after": "2"}]
    assert (code, json.loads(output)) == (0, [make_report(upload, created=2, levels=levels)])
    assert (held_marks(), SheetImport.objects.count()) == ({}, 0)


def test_confirm_writes_and_says_the_same(edition, run):
    first, second = make_grid([BREST, "4", "2"], name="un.csv"), make_sent(make_export(edition), marks={NEVERS: [1, 1]})

    code, output, _error = run(edition, first, second, juror="gonnu", confirm=True, json=True)

    assert (code, [report["created"] for report in json.loads(output)]) == (0, [2, 2])
    assert len(held_marks()) == 4


def test_with_errors_it_exits_1_and_nothing_is_written(edition, run):
    good, bad = make_grid([BREST, "4", "2"], name="bon.csv"), make_grid([NEVERS, "9", "x"], name="mauvais.csv")

    code, output, error = run(edition, good, bad, juror="gonnu", confirm=True, json=True)

    errors = [
        {
            "sheet": "",
            "cell": "B2",
            "code": "above_maximum",
            "message": "9 is above the maximum: STR-1 goes from 0 to 5.",
        },
        {
            "sheet": "",
            "cell": "C2",
            "code": "not_a_mark",
            "message": "“x” is not a mark: a number, NA or a blank was expected.",
        },
    ]
    assert (code, json.loads(output)) == (1, [make_report(good), make_report(bad, errors=errors)])
    assert error == "Nothing was written: correct the files, or check them again."
    assert (held_marks(), SheetImport.objects.count()) == ({}, 0)


def test_clearing_and_stale_are_allowed_by_their_options(edition, run):
    give_mark(edition, BREST, "STR-1", "2")
    sent = make_sent(make_export(edition), marks={BREST: [None, None]})

    results = [
        run(edition, sent, json=True)[0],
        run(edition, sent, json=True, allow_clearing=True)[0],
        run(edition, sent, json=True, allow_stale=True)[0],
        run(edition, sent, json=True, allow_stale=True, allow_clearing=True, confirm=True)[0],
    ]

    assert (results, held_marks()) == ([1, 1, 1, 0], {})


def test_an_unknown_juror_is_a_fault_of_the_file(edition, run):
    code, output, _error = run(edition, make_grid([BREST, "4", "2"]), juror="personne", json=True)

    assert (code, [error["code"] for error in json.loads(output)[0]["errors"]]) == (1, ["unknown_juror"])


def test_sentences_tell_what_a_dry_run_would_do(edition, run):
    edition.candidatures.filter(reference=NEVERS).update(status="withdrawn")

    code, output, _error = run(edition, make_grid([BREST, "4", "2"], [NEVERS, "4", "2"]), juror="gonnu")

    assert (code, output.splitlines()) == (
        0,
        [
            "grille.csv, juror gonnu:",
            "2026-0002 is ignored: the candidature is withdrawn.",
            "Marks: 2 created, 0 changed, 0 cleared, 0 unchanged.",
            "2026-0001: incomplete → level 2.",
            "Nothing was written. Add --confirm to import these files.",
        ],
    )


def test_sentences_tell_what_was_imported(edition, run):
    sent = make_sent(make_export(edition), opinions={BREST: "Bien."})

    code, output, _error = run(edition, sent, confirm=True)

    assert (code, output.splitlines()) == (
        0,
        [
            "grille.ods, juror gonnu:",
            "Marks: 0 created, 0 changed, 0 cleared, 0 unchanged.",
            "Opinions: 1 created, 0 changed, 0 cleared, 0 unchanged.",
            "All files were imported.",
            f"To undo it: manage.py undo_import {SheetImport.objects.get().identifier}",
        ],
    )


def test_files_confirmed_together_are_undone_by_one_identifier(edition, run):
    files = [make_grid([BREST, 1, None], name="a.csv"), make_grid([NEVERS, 2, None], name="b.csv")]

    _code, output, _error = run(edition, *files, juror="gonnu", confirm=True)

    (batch,) = set(SheetImport.objects.values_list("batch", flat=True))
    assert output.splitlines()[-1] == f"To undo it: manage.py undo_import {batch}"


def test_sentences_tell_every_fault(edition, run):
    code, output, _error = run(edition, make_sent(make_export(edition), marks={BREST: [9, -1]}))

    assert (code, output.splitlines()) == (
        1,
        [
            "grille.ods, juror gonnu:",
            "Notes D3: 9 is above the maximum: STR-1 goes from 0 to 5.",
            "Notes E3: -1 is negative: a mark starts at 0.",
        ],
    )


def test_the_author_is_the_command_line_unless_named(edition, run):
    User.objects.create_user("camille", first_name="Camille", last_name="Dubois")

    run(edition, make_grid([BREST, "4", ""]), juror="gonnu", confirm=True)
    run(edition, make_grid([BREST, "3", ""]), juror="gonnu", confirm=True, author="camille")

    assert list(SheetImport.objects.order_by("pk").values_list("author_name", "origin")) == [
        ("command line", "command"),
        ("Camille Dubois", "command"),
    ]


@pytest.mark.parametrize(
    "arguments",
    [["2031", "grille.csv"], ["2026", "absent.csv"], ["2026", "grille.csv", "--author", "personne"]],
)
def test_an_unknown_edition_file_or_author_is_misuse(edition, arguments, tmp_path, monkeypatch):
    (tmp_path / "grille.csv").write_bytes(make_grid([BREST, "4", ""]).content)
    monkeypatch.chdir(tmp_path)

    with pytest.raises(CommandError) as misuse:
        call_command("import_jury_sheets", *arguments, "--juror", "gonnu")

    assert misuse.value.returncode == 2
