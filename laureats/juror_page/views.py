# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sending a workbook back, fetching a new one."""

from pathlib import PurePath
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from laureats.authors import Author
from laureats.correspondence.links import note_use
from laureats.correspondence.returns import ReceivedReturn, annotate_set_aside, find_set_aside, receive_return
from laureats.correspondence.workbooks import make_workbook
from laureats.faults import Refused
from laureats.imports.uploads import Upload
from laureats.intake.dossiers import list_dossiers_of
from laureats.juror_page.forms import FormatForm, ReturnForm
from laureats.juror_page.pages import LinkPage
from laureats.juror_page.queries import read_juror
from laureats.jury_sheets.outgoing import media_type
from laureats.models import SheetExport, SheetImport
from laureats.spreadsheets import SpreadsheetRefused


class ReturnPage(LinkPage):
    """The page, and what is said of a file at once."""

    template_name = "laureats/juror/return.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        seat = self.link.seat
        context = {
            "juror": read_juror(seat),
            "edition": seat.edition,
            "is_closed": self.is_closed,
            "form": ReturnForm(),
            "format_form": FormatForm(),
            "dossiers": [] if self.is_closed else list_dossiers_of(seat),
            "secret": self.kwargs["secret"],
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_closed:
            return redirect("juror_page", self.kwargs["secret"])
        too_many = self.take_attempt()
        if too_many is not None:
            return too_many
        note_use(self.link)
        form = ReturnForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        return self.render_to_response(self.get_context_data(outcome=self.receive(form)))

    def receive(self, form: ReturnForm) -> ReceivedReturn:
        file = form.cleaned_data["workbook"]
        seat = self.link.seat
        return receive_return(seat=seat, upload=Upload(name=file.name, content=file.read(), juror=seat.code))


class FreshWorkbook(LinkPage):
    """A new workbook with the juror's marks. It is kept on record, hence asked for by a button."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = FormatForm(request.POST)
        if self.is_closed or not form.is_valid():
            return redirect("juror_page", self.kwargs["secret"])
        too_many = self.take_attempt()
        if too_many is not None:
            return too_many
        note_use(self.link)
        return self.hand_over(SheetExport.Format(form.cleaned_data["file_format"]))

    def hand_over(self, file_format: SheetExport.Format) -> HttpResponse:
        seat = self.link.seat
        try:
            sheet = make_workbook(seat=seat, file_format=file_format, author=Author(name=seat.person.full_name))
        except Refused as refusal:
            text = " ".join(fault.message for fault in refusal.faults)
            return self.refuse(title=_("No workbook"), text=text, status=409)
        return _send_file(sheet.content, name=sheet.file_name)


class AnnotatedCopy(LinkPage):
    """The juror's last faulty file, with each fault beside its cell."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        entry = find_set_aside(seat=self.link.seat, identifier=kwargs["identifier"])
        if entry is None:
            text = _("This file is kept no more: send it again to see its faults.")
            return self.refuse(title=_("No copy"), text=text, status=404)
        too_many = self.take_attempt()
        return self.hand_over(entry) if too_many is None else too_many

    def hand_over(self, entry: SheetImport) -> HttpResponse:
        try:
            copy = annotate_set_aside(entry)
        except SpreadsheetRefused as refusal:
            return self.refuse(title=_("No copy"), text=refusal.message, status=409)
        return _send_file(copy.content, name=copy.name)


def _send_file(content: bytes, *, name: str) -> HttpResponse:
    file_format = SheetExport.Format(PurePath(name).suffix.removeprefix("."))
    response = HttpResponse(content, content_type=media_type(file_format))
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return response
