# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The candidatures of the inbox for saving, as they are filtered: the list, or every answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.desk.intake_filters import InboxFilters
from laureats.desk.intake_pages import IntakePage
from laureats.desk.record_exports import hand_over
from laureats.intake.exporting import table_answers, table_inbox
from laureats.intake.inbox import count_to_do
from laureats.models import Candidature
from laureats.resources.exporting import FORMATS, MEDIA_TYPES, ExportedFile
from laureats.spreadsheets.writing import Table, write_table

__all__ = ["FORMATS", "SUBJECTS", "ExportIntake"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    title: Promise
    draft: Callable[[Edition, Sequence[Candidature]], Table]


SUBJECTS = {
    "liste": Subject(title=_("List"), draft=lambda edition, rows: table_inbox(edition=edition, candidatures=rows)),
    "reponses": Subject(
        title=_("Every answer"), draft=lambda edition, rows: table_answers(edition=edition, candidatures=rows)
    ),
}


class ExportIntake(IntakePage):
    def get(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponse:
        subject, file_format = kwargs["subject"], kwargs["file_format"]
        if subject not in SUBJECTS or file_format not in FORMATS:
            raise Http404
        rows = InboxFilters(request.GET, counts=count_to_do(self.edition)).find(self.edition)
        table = SUBJECTS[subject].draft(self.edition, list(rows))
        content = write_table(table, file_format=file_format)
        name = f"{table.title}.{file_format}"
        return hand_over(ExportedFile(name=name, media_type=MEDIA_TYPES[file_format], content=content))
