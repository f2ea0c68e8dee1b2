# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was fetched, told by edition, file and month: on screen and as a table to save."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.kits.file_words import name_role
from laureats.models import KitDownload
from laureats.resources.exporting import MEDIA_TYPES, ExportedFile
from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing import Table, write_table


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadRow:
    """How often one file of the kits of an edition was fetched in a month, by all and for all laureates."""

    month: date
    edition: str
    role: str
    count: int

    @property
    def title(self) -> str:
        return name_role(self.role)


def count_downloads(edition: Edition | None = None) -> list[DownloadRow]:
    """Return the counts, the latest month first, of one edition or of all, in one query."""
    rows = KitDownload.objects.all() if edition is None else KitDownload.objects.filter(award__edition=edition)
    summed = rows.values("month", "award__edition__code", "role").annotate(total=Sum("count"))
    ordered = summed.order_by("-month", "award__edition__code", "-total", "role")
    return [
        DownloadRow(month=row["month"], edition=row["award__edition__code"], role=row["role"], count=row["total"])
        for row in ordered
    ]


def export_downloads(*, edition: Edition | None, file_format: FileFormat) -> ExportedFile:
    """Return "telechargements.ods", or "telechargements-2026.ods" for one edition."""
    title = f"telechargements-{edition.code}" if edition else "telechargements"
    header = [_("Month"), _("Edition"), _("File"), _("Role"), _("Downloads")]
    table = Table(title=title, header=header, rows=_table_rows(count_downloads(edition)))
    content = write_table(table, file_format=file_format)
    return ExportedFile(name=f"{title}.{file_format}", media_type=MEDIA_TYPES[file_format], content=content)


def _table_rows(rows: Sequence[DownloadRow]) -> list[list[str | int]]:
    return [[f"{row.month:%Y-%m}", row.edition, row.title, row.role, row.count] for row in rows]
