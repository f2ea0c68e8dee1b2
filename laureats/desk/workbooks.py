# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The workbooks of the jury: who was sent what, what came back, and the files themselves."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from label.models import JurySeat
from laureats.correspondence.links import revoke_links
from laureats.correspondence.queries import count_post, mails_of_workbooks, read_post
from laureats.correspondence.sending import retry_delivery
from laureats.desk.pages import EditionPage
from laureats.desk.preparing import describe_post
from laureats.desk.workbook_forms import FormatForm
from laureats.faults import Refused
from laureats.imports.holding import hold_returned
from laureats.jury_sheets.outgoing import export_jury_sheets, media_type, zip_sheets
from laureats.models import SheetDelivery, SheetExport, SheetImport


class WorkbooksPage(EditionPage):
    """One row a juror. Everything it does is one form, and the button pressed says what: `deed` or `deed:code`."""

    permission_required = "laureats.add_sheetdelivery"
    template_name = "laureats/desk/workbooks.html"
    page_title = gettext_lazy("Workbooks of the jury")
    header_icon = "mail"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        post = read_post(self.edition)
        context = {
            "post": post,
            "facts": describe_post(count_post(self.edition)),
            "waiting_count": sum(juror.waiting_return is not None for juror in post),
            "is_anyone_awaited": any(juror.is_awaited for juror in post),
            "format_form": FormatForm(self.request.POST or None),
            "is_closed": self.edition.is_sealed,
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name, _colon, code = request.POST.get("deed", "").partition(":")
        deeds: dict[str, Callable[[], HttpResponse]] = {
            "send": lambda: self.choose("desk_workbooks_send"),
            "remind": lambda: self.choose("desk_workbooks_remind"),
            "zip": self.hand_over_all,
            "check_all": lambda: self.check_returned(seats=None),
        }
        of_juror: dict[str, Callable[[JurySeat], HttpResponse]] = {
            "download": self.hand_over,
            "retry": self.retry,
            "revoke": self.revoke,
            "check": lambda seat: self.check_returned(seats=[seat]),
        }
        if name in deeds:
            return deeds[name]()
        if name in of_juror:
            return of_juror[name](get_object_or_404(self.edition.seats.select_related("person"), code=code))
        raise Http404

    def choose(self, page: str) -> HttpResponse:
        """Go to the page that writes to the jurors ticked."""
        chosen = {"seats": self.request.POST.getlist("seats"), "file_format": self.request.POST.get("file_format", "")}
        return redirect(f"{reverse(page, args=[self.edition.code])}?{urlencode(chosen, doseq=True)}")

    def hand_over_all(self) -> HttpResponse:
        return self.send_files(seats=None)

    def hand_over(self, seat: JurySeat) -> HttpResponse:
        return self.send_files(seats=[seat])

    def send_files(self, *, seats: list[JurySeat] | None) -> HttpResponse:
        """Answer with the workbook of one juror, or with all of them in one archive."""
        form = FormatForm(self.request.POST)
        if not form.is_valid():
            return self.refuse([_("Choose a format.")])
        file_format = SheetExport.Format(form.cleaned_data["file_format"])
        try:
            sheets = export_jury_sheets(edition=self.edition, seats=seats, file_format=file_format, author=self.author)
        except Refused as refusal:
            return self.refuse([fault.message for fault in refusal.faults])
        if seats is None:
            return _download(
                zip_sheets(sheets), name=f"grilles-{self.edition.code}.zip", content_type="application/zip"
            )
        (sheet,) = sheets
        return _download(sheet.content, name=sheet.file_name, content_type=media_type(file_format))

    def retry(self, seat: JurySeat) -> HttpResponse:
        delivery = mails_of_workbooks().filter(seat=seat).exclude(state=SheetDelivery.State.SENT).first()
        if delivery is not None:
            retry_delivery(delivery)
            messages.success(self.request, _("The mail to %(name)s is sent again.") % {"name": seat.person.full_name})
        return self.show_again()

    def revoke(self, seat: JurySeat) -> HttpResponse:
        number = revoke_links(seat)
        sentence = ngettext(
            "%(count)d personal link of %(name)s is closed: send another mail to open one.",
            "%(count)d personal links of %(name)s are closed: send another mail to open one.",
            number,
        )
        messages.success(self.request, sentence % {"count": number, "name": seat.person.full_name})
        return self.show_again()

    def check_returned(self, *, seats: list[JurySeat] | None) -> HttpResponse:
        """Open the preview of the files that wait; it also confirms them, or sets them aside."""
        batch = hold_returned(edition=self.edition, seats=seats)
        if batch is None:
            return self.refuse([_("No file waits any more.")])
        return redirect("desk_import_check", self.edition.code, SheetImport.Subject.MARKS.value, batch)

    def refuse(self, sentences: list[str]) -> HttpResponse:
        for sentence in sentences:
            messages.error(self.request, sentence)
        return self.show_again()

    def show_again(self) -> HttpResponse:
        return redirect("desk_workbooks", self.edition.code)


def _download(content: bytes, *, name: str, content_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["Cache-Control"] = "private, no-store"
    return response
