# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""First step of an import: files are sent, all at once or one by one, and kept aside."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from laureats.desk.answers import Answers
from laureats.desk.arrivals import Arrival, describe_arrival
from laureats.desk.forms import ArrivalForm
from laureats.desk.import_pages import EditionImport, ImportPage
from laureats.faults import Refused
from laureats.imports.batches import add_upload
from laureats.imports.holding import hold_uploads
from laureats.imports.uploads import Upload
from laureats.models import SheetImport


class SendStep(ImportPage):
    """The files are kept aside, and nothing else is written."""

    template_name = "laureats/desk/import_send.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        add_url = self.reverse_step("desk_import_add") if self.takes_many else ""
        return {
            "form": self.form_class(),
            "add_url": add_url,
            "texts": sending_texts(),
            "step": 1,
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        uploads = [_read_upload(file) for file in form.cleaned_data["spreadsheets"]]
        batch = hold_uploads(edition=self.scope, subject=self.subject, uploads=uploads, author=self.author)
        return redirect(self.reverse_step("desk_import_check", batch))


class AddStep(ImportPage):
    """One file of several, from a browser that shows how far it is; the answer is JSON.

    A file that could never be written is refused and not kept. The others are kept, with or without faults.
    """

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.takes_many:
            raise Http404
        form = ArrivalForm(request.POST, request.FILES)
        if not form.is_valid():
            return _refuse(" ".join(_list_errors(form)))
        upload = _read_upload(form.cleaned_data["spreadsheets"][0])
        arrival = describe_arrival(self.make_preview([upload], answers=Answers()))
        if arrival.state == "refused":
            return _refuse(arrival.sentence)
        try:
            entry = add_upload(
                edition=self.scope,
                subject=self.subject,
                batch=form.cleaned_data["batch"],
                upload=upload,
                author=self.author,
            )
        except Refused as refusal:
            return _refuse(refusal.faults[0].message)
        return self.tell(arrival, entry=entry)

    def tell(self, arrival: Arrival, *, entry: SheetImport) -> JsonResponse:
        check_url = self.reverse_step("desk_import_check", entry.batch)
        kept = {"batch": entry.batch, "check_url": check_url}
        return JsonResponse({"state": arrival.state, "sentence": arrival.sentence, **kept})


class SendFiles(SendStep, EditionImport):
    pass


class AddFile(AddStep, EditionImport):
    pass


def sending_texts() -> dict[str, str]:
    """Return what the browser says while it sends files one by one; it fills in the names."""
    return {
        "sending": _("Being sent and read…"),
        "progress": _("File %(number)s of %(total)s: %(file)s"),
        "done": _("Every file was read. The next step opens."),
        "refused": _("Refused files were not kept: send them again once corrected, or go on without them."),
        "allRefused": _("No file was kept: correct them, then send them again."),
        "failed": _("The file could not be sent. Check the connection, or log in again, then send it once more."),
        "remove": _("Remove %(file)s"),
    }


def _read_upload(file: Any) -> Upload:
    return Upload(name=file.name, content=file.read())


def _refuse(sentence: str) -> JsonResponse:
    return JsonResponse({"state": "refused", "sentence": sentence})


def _list_errors(form: forms.Form) -> list[str]:
    return [str(sentence) for sentences in form.errors.values() for sentence in sentences]
