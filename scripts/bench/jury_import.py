# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Preview and confirmation of the workbooks of a whole jury: 60 files, 60,000 marks."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext

from laureats.jury_sheets import Allowances, check_jury_sheets, confirm_jury_sheets
from laureats.models import Mark, SheetExport
from scripts.bench.jury_files import AUTHOR, JURORS, JuryFiles, forget_marks, make_jury_files
from scripts.bench.jury_floor import read_and_copy, write_rows
from scripts.bench.measures import Comparison, Count, Measure, at_least, at_most
from scripts.bench.processes import measure_peak_megabytes
from scripts.bench.row_by_row import import_row_by_row, make_dataset

_SAMPLE = 30


def list_measures() -> Iterator[Measure]:
    for file_format in (SheetExport.Format.ODS, SheetExport.Format.XLSX):
        files = make_jury_files(file_format)
        name = f"{len(files.uploads)} {file_format.label} files of {len(files.marks)} marks"
        yield _compare_with_floor(files, name=name)
        yield _count_queries(files, name=name)
        yield _measure_memory(files, name=name)
    yield _compare_with_rows(files, name=name)


def import_files(files: JuryFiles) -> None:
    """Preview and confirm, as the desk and the command do."""
    plan = check_jury_sheets(edition=files.edition, uploads=files.uploads, juror=None, allowances=Allowances())
    confirm_jury_sheets(plan=plan, author=AUTHOR)


def _check_all_is_there(files: JuryFiles) -> None:
    if Mark.objects.count() != len(files.marks):
        raise RuntimeError("Not every mark was imported.")


def _compare_with_floor(files: JuryFiles, *, name: str) -> Comparison:
    rows = write_rows(files)
    return Comparison(
        name=f"Preview and confirm {name}",
        reference_name="python-calamine and COPY",
        times="slower",
        target=at_most(4, "times"),
        ours=lambda: import_files(files),
        reference=lambda: read_and_copy(files, rows=rows),
        prepare=forget_marks,
    )


def _compare_with_rows(files: JuryFiles, *, name: str) -> Comparison:
    dataset = make_dataset(files, count=len(files.marks) // _SAMPLE)
    return Comparison(
        name=f"Preview and confirm {name}",
        reference_name="django-import-export's dry run and import",
        times="faster",
        target=at_least(30, "times"),
        ours=lambda: import_files(files),
        reference=lambda: import_row_by_row(dataset),
        prepare=forget_marks,
        sample=_SAMPLE,
        pairs=3,
    )


def _count_queries(files: JuryFiles, *, name: str) -> Count:
    def measure() -> float:
        forget_marks()
        with CaptureQueriesContext(connection) as queries:
            import_files(files)
        _check_all_is_there(files)
        return len(queries) / JURORS

    return Count(name=f"Queries a file for {name}", target=at_most(30, "queries a file"), measure=measure)


def _measure_memory(files: JuryFiles, *, name: str) -> Count:
    def measure() -> float:
        forget_marks()
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder, upload.name) for upload in files.uploads]
            for path, upload in zip(paths, files.uploads, strict=True):
                path.write_bytes(upload.content)
            peak = measure_peak_megabytes("import_jury_sheets", files.edition.code, *map(str, paths), "--confirm")
        _check_all_is_there(files)
        return peak

    return Count(name=f"Peak memory of a fresh process for {name}", target=at_most(300, "MB"), measure=measure)
