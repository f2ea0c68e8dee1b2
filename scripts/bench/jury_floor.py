# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What importing cannot go below: python-calamine reads the cells of the same files, and COPY stores the same rows."""

import io

from django.db import connection, transaction
from python_calamine import CalamineWorkbook

from scripts.bench.jury_files import JuryFiles

_COPY = "COPY laureats_mark (candidature_id, seat_id, criterion_id, state, points, comment) FROM STDIN"
_NULL = r"\N"


def read_and_copy(files: JuryFiles, *, rows: bytes) -> None:
    """Read the marks of every file, compare them with nothing, and store `rows`, written beforehand, in one go."""
    for upload in files.uploads:
        CalamineWorkbook.from_filelike(io.BytesIO(upload.content)).get_sheet_by_name("Notes").to_python()
    with transaction.atomic(), connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        copy.write(rows)


def write_rows(files: JuryFiles) -> bytes:
    """Return the marks of the files as COPY takes them."""
    return "".join(
        f"{mark['candidature_id']}\t{mark['seat_id']}\t{mark['criterion_id']}\t{mark['state']}\t"
        f"{_NULL if mark['points'] is None else mark['points']}\t\n"
        for mark in files.marks
    ).encode()
