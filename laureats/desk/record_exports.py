# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The records of an edition for saving, in the formats that an import takes back."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy

from label.models import Edition
from laureats.desk.pages import READ_DESK, EditionPage
from laureats.models import Award
from laureats.resources.exporting import FORMATS, ExportedFile, export_awards, export_candidatures, export_decisions
from laureats.spreadsheets.workbook import FileFormat


class EditionExport(NamedTuple):
    """What reading the records asks for, beside the desk itself, and what writes them."""

    title: Promise
    permission: str
    export: Callable[[Edition, FileFormat], ExportedFile]


EXPORTS = {
    "candidatures": EditionExport(
        title=gettext_lazy("Candidatures"),
        permission="laureats.view_candidature",
        export=lambda edition, file_format: export_candidatures(edition=edition, file_format=file_format),
    ),
    "decisions": EditionExport(
        title=gettext_lazy("Decisions"),
        permission="laureats.view_decision",
        export=lambda edition, file_format: export_decisions(edition=edition, file_format=file_format),
    ),
    "awards": EditionExport(
        title=gettext_lazy("Awards"),
        permission="laureats.view_award",
        export=lambda edition, file_format: export_awards(
            Award.objects.filter(edition=edition), file_format=file_format
        ),
    ),
}


class ExportRecords(EditionPage):
    """Who sees the desk sees the people of the candidatures, and decisions before they are public."""

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return user.has_perms([READ_DESK, self.chosen.permission])

    @property
    def chosen(self) -> EditionExport:
        if self.kwargs["subject"] not in EXPORTS or self.kwargs["file_format"] not in FORMATS:
            raise Http404
        return EXPORTS[self.kwargs["subject"]]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return hand_over(self.chosen.export(self.edition, self.kwargs["file_format"]))


def list_exports(
    *, edition: Edition, user: PermissionsMixin | AnonymousUser
) -> list[tuple[Promise, list[tuple[str, str]]]]:
    """Return the name of each export that the user may have, with the name and the address of each format."""
    return [
        (
            export.title,
            [
                (file_format.upper(), _address(edition=edition, subject=subject, file_format=file_format))
                for file_format in FORMATS
            ],
        )
        for subject, export in EXPORTS.items()
        if user.has_perm(export.permission)
    ]


def hand_over(file: ExportedFile) -> HttpResponse:
    """Return the file for saving, never for showing."""
    answer = HttpResponse(file.content, content_type=file.media_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _address(*, edition: Edition, subject: str, file_format: str) -> str:
    return reverse("desk_export", args=[edition.code, subject, file_format])
