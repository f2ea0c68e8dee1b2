# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a large jury sends back: 60 workbooks of one juror each, 100 candidatures, 10 criteria."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from label.models import Edition
from laureats.authors import Author
from laureats.imports.uploads import Upload
from laureats.jury_sheets.outgoing import export_jury_sheets
from laureats.models import Mark, SheetExport
from scripts.bench.large_editions import give_marks, make_edition

JURORS, CANDIDATURES, CRITERIA = 60, 100, 10
AUTHOR = Author(name="Mesures")
_WRITTEN = (
    "laureats_mark",
    "laureats_opinion",
    "laureats_markchange",
    "laureats_opinionchange",
    "laureats_sheetimport",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class JuryFiles:
    """The files, and the marks they hold as rows of the table of marks; the database holds none of them."""

    edition: Edition
    uploads: Sequence[Upload]
    marks: Sequence[Mapping[str, Any]]


def make_jury_files(file_format: SheetExport.Format) -> JuryFiles:
    """Export the workbooks of an edition all marked, then forget the marks: as if each juror had filled in a blank one."""
    edition = make_edition(code=f"jury-{file_format}", jurors=JURORS, candidatures=CANDIDATURES, criteria=CRITERIA)
    forget_marks()
    give_marks(edition)
    marks = list(Mark.objects.order_by("pk").values())
    sheets = export_jury_sheets(edition=edition, seats=None, file_format=file_format, author=AUTHOR)
    forget_marks()
    uploads = [Upload(name=sheet.file_name, content=sheet.content) for sheet in sheets]
    return JuryFiles(edition=edition, uploads=uploads, marks=marks)


def forget_marks() -> None:
    """Bring the database back to where blank workbooks have gone out and none has come in."""
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(_WRITTEN)} RESTART IDENTITY")
    SheetExport.objects.update(baseline={"marks": {}, "opinions": {}})
