# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a workbook holds as it goes out, in the shape that `laureats.jury_sheets.baseline` reads."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from label.models import Criterion
from laureats.jury_sheets.outgoing.lines import Line
from laureats.jury_sheets.values import Value, write_value
from laureats.models import SheetExport


def describe_baseline(
    lines: Iterable[Line], *, criteria: Sequence[Criterion], file_format: SheetExport.Format
) -> dict[str, Any]:
    """Return the marks and opinions that a file carries; what is blank is left out.

    A recused line carries the word alone, and a CSV no opinion.
    """
    marks: dict[str, dict[str, str | None]] = {}
    opinions: dict[str, str] = {}
    for line in lines:
        reference = line.candidature.reference
        given = zip(criteria, line.marks, strict=True)
        known = {criterion.code: _write_once(mark) for criterion, mark in given if mark is not None}
        if known:
            marks[reference] = known
        if line.opinion and file_format is not SheetExport.Format.CSV:
            opinions[reference] = line.opinion
    return {"marks": marks, "opinions": opinions}


@lru_cache(maxsize=1024)
def _write_once(mark: Value) -> str | None:
    """Write a value; a large edition repeats few different ones, and equal ones are written alike."""
    return write_value(mark)
