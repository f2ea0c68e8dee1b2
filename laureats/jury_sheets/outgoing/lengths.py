# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts too long for a cell of the format asked for."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.jury_sheets.outgoing.workbooks import JurorWorkbook
from laureats.spreadsheets.limits import MAX_CELL_CHARACTERS
from laureats.spreadsheets.workbook import FileFormat

# Excel refuses more than 32,767 characters in a cell, and cuts them off. A CSV carries no opinion.
_MOST_CHARACTERS: Mapping[FileFormat, int] = {"ods": MAX_CELL_CHARACTERS, "xlsx": 32_767}


def check_lengths(workbooks: Iterable[JurorWorkbook], *, file_format: FileFormat) -> None:
    """Raise `Refused` with every opinion that the file could not bring back whole."""
    most = _MOST_CHARACTERS.get(file_format)
    if most is None:
        return
    lines = [line for workbook in workbooks for line in workbook.lines]
    long = {line.candidature.reference: len(line.opinion) for line in lines if len(line.opinion) > most}
    if long:
        raise Refused(_describe(reference, length=length, most=most) for reference, length in long.items())


def _describe(reference: str, *, length: int, most: int) -> Fault:
    message = _(
        "The opinion on %(reference)s has %(length)d characters, and a cell of this format takes %(most)d: "
        "shorten it, or choose a format that takes longer ones."
    )
    return Fault(code="too_large", message=message % {"reference": reference, "length": length, "most": most})
