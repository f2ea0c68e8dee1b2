# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A copy of one file of an import, with its faults marked at their cells."""

import io

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from laureats.desk.attachments import send_attachment
from laureats.desk.held_files import HeldFilesPage
from laureats.desk.import_pages import EditionImport
from laureats.jury_sheets.annotating import annotate_copy
from laureats.spreadsheets import SpreadsheetRefused


class CopyStep(HeldFilesPage):
    """The files are checked anew, with the answers that the page of the check had: its faults are those of the copy."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:  # type: ignore[override]
        if not self.held.entries:
            return self.start_again()
        place = self.kwargs["number"] - 1
        if place not in range(len(self.held.entries)):
            raise Http404
        return self.hand_over(place)

    def hand_over(self, place: int) -> HttpResponseBase:
        uploads = self.held.uploads
        preview = self.make_preview(uploads, answers=self.read_answers())
        try:
            copy = annotate_copy(upload=uploads[place], faults=preview.files[place].faults.all_rows)
        except SpreadsheetRefused as refusal:
            messages.error(self.request, _("No annotated copy could be made. %(why)s") % {"why": refusal.message})
            return redirect(f"{self.address}?{self.request.GET.urlencode()}")
        return send_attachment(io.BytesIO(copy.content), name=copy.name)


class CopyFile(CopyStep, EditionImport):
    pass
