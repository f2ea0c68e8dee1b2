# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One file of an import replaced by its corrected copy, or left out, without sending the others again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.forms import CorrectionForm
from laureats.desk.held_files import HeldFilesPage
from laureats.desk.import_pages import EditionImport
from laureats.faults import Refused
from laureats.imports.batches import leave_out, replace_held
from laureats.imports.uploads import Upload
from laureats.models import SheetImport


class CorrectStep(HeldFilesPage):
    http_method_names = ["post"]

    @cached_property
    def entry(self) -> SheetImport:
        found = (entry for entry in self.held.entries if entry.identifier == self.kwargs["file"])
        entry = next(found, None)
        if entry is None:
            raise Http404
        return entry

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not self.held.entries:
            return self.start_again()
        if request.POST.get("deed") == "leave_out":
            self.leave_out(self.entry)
        else:
            self.replace(self.entry)
        return redirect(self.address)

    def replace(self, entry: SheetImport) -> None:
        form = CorrectionForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            messages.error(self.request, " ".join(map(str, form.errors["spreadsheets"])))
            return
        file = form.cleaned_data["spreadsheets"][0]
        upload = Upload(name=file.name, content=file.read())
        try:
            replace_held(self.held, entry=entry, upload=upload, author=self.author)
        except Refused as refusal:
            messages.error(self.request, refusal.faults[0].message)
        else:
            named = {"old": entry.file_name, "new": upload.name}
            messages.success(self.request, _("%(new)s takes the place of %(old)s.") % named)

    def leave_out(self, entry: SheetImport) -> None:
        if len(self.held.entries) > 1:
            leave_out(self.held, entry=entry)
            named = {"file": entry.file_name}
            messages.success(self.request, _("%(file)s is left out: nothing of it will be written.") % named)


class CorrectFile(CorrectStep, EditionImport):
    pass
