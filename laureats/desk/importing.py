# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Second step of an import: what the files would change, the questions they ask, then the confirmation."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from laureats.desk.held_files import HeldFilesPage
from laureats.desk.import_pages import EditionImport
from laureats.desk.previews import Preview
from laureats.faults import Refused
from laureats.imports.batches import lock_held
from laureats.imports.holding import drop_held, imports_since, settle_held
from laureats.imports.stored_files import written_together


class CheckStep(HeldFilesPage):
    """What the files would change, then the confirmation, or giving up."""

    template_name = "laureats/desk/import_check.html"

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return self.show(self.preview()) if self.held.entries else self.start_again()

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not self.held.entries:
            return self.start_again()
        return self.give_up() if request.POST.get("deed") == "give_up" else self.confirm()

    def show(self, preview: Preview, *, outdated: list[str] | None = None) -> HttpResponse:
        """Show what the files would do now. `outdated` holds why an earlier preview could not be confirmed."""
        context = {
            "preview": preview,
            "questions": preview.questions,
            "files": list(zip(preview.files, self.list_links(), strict=True)),
            "outdated": outdated,
            "others": imports_since(self.held) if outdated else [],
            "address": self.address,
            "step": 2,
        }
        return self.render_to_response(self.get_context_data(**context))

    def preview(self) -> Preview:
        """Read the files again with the answers given, so that what is confirmed is what is written."""
        return self.make_preview(self.held.uploads, answers=self.read_answers())

    def confirm(self) -> HttpResponse:
        preview = self.preview()
        if preview.faults or preview.fingerprint != self.request.POST.get("fingerprint"):
            return self.show(preview, outdated=[_("The site has changed since this preview was shown.")])
        try:
            self.write(preview)
        except Refused as refusal:
            return self.tell_what_changed(refusal)
        messages.success(self.request, _("The import is done, and kept in the journal of imports."))
        return redirect(self.reverse_step("desk_import_done", self.kwargs["batch"]))

    @written_together()
    def write(self, preview: Preview) -> None:
        lock_held(self.held)
        settle_held(self.held, imports=preview.confirm(self.author))

    def tell_what_changed(self, refusal: Refused) -> HttpResponse:
        """Show the files anew, or what they became when someone else was faster with the same ones."""
        del self.held
        if not self.held.entries:
            return self.start_again()
        return self.show(self.preview(), outdated=[fault.message for fault in refusal.faults])

    def give_up(self) -> HttpResponse:
        drop_held(self.held)
        messages.success(self.request, _("The files were given up: nothing was written."))
        return redirect(self.reverse_step("desk_import"))


class CheckFiles(CheckStep, EditionImport):
    pass
