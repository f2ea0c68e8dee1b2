# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bringing spreadsheets in: send them, read what they would do, confirm."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.flat_previews import preview_table
from laureats.desk.forms import AllowanceForm, TableForm, WorkbooksForm
from laureats.desk.mark_previews import preview_workbooks
from laureats.desk.pages import EditionPage
from laureats.desk.previews import Preview
from laureats.faults import Refused
from laureats.imports.holding import HeldBatch, drop_held, find_held, hold_uploads, imports_since, settle_held
from laureats.imports.uploads import Upload
from laureats.jury_sheets import Allowances
from laureats.models import SheetImport

Subject = SheetImport.Subject


class ImportPage(EditionPage):
    permission_required = "laureats.add_sheetimport"
    header_icon = "download"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.has_perm(self.permission_required) and self.edition.is_sealed:
            messages.error(request, _("This edition is sealed: nothing can be imported into it any more."))
            return redirect("desk_edition", self.edition.code)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def subject(self) -> SheetImport.Subject:
        try:
            return Subject(self.kwargs["subject"])
        except ValueError as error:
            raise Http404 from error

    @property
    def brings_marks(self) -> bool:
        return self.subject == Subject.MARKS

    def get_page_title(self) -> str:
        titles = {
            Subject.CANDIDATURES: _("Import candidatures"),
            Subject.RECUSALS: _("Import recusals"),
            Subject.MARKS: _("Import jury workbooks"),
            Subject.DECISIONS: _("Import decisions"),
        }
        return titles[self.subject]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "subject": self.subject.value}


class SendFiles(ImportPage):
    """First step: the files are kept aside, and nothing else is written."""

    template_name = "laureats/desk/import_send.html"

    @property
    def form_class(self) -> type[WorkbooksForm] | type[TableForm]:
        return WorkbooksForm if self.brings_marks else TableForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"form": self.form_class(), **super().get_context_data(**kwargs)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        uploads = [Upload(name=file.name, content=file.read()) for file in form.cleaned_data["spreadsheets"]]
        batch = hold_uploads(edition=self.edition, subject=self.subject, uploads=uploads, author=self.author)
        return redirect("desk_import_check", self.edition.code, self.subject.value, batch)


class CheckFiles(ImportPage):
    """Second step: what the files would change, then the confirmation, or giving up."""

    template_name = "laureats/desk/import_check.html"

    @cached_property
    def held(self) -> HeldBatch | None:
        return find_held(edition=self.edition, subject=self.subject, batch=self.kwargs["batch"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.held is None:
            return self.start_again()
        return self.show(AllowanceForm(request.GET, edition=self.edition))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.held is None:
            return self.start_again()
        if request.POST.get("deed") == "give_up":
            return self.give_up(self.held)
        form = AllowanceForm(request.POST, edition=self.edition)
        preview = self.preview(self.held, form=form)
        if preview.faults or preview.fingerprint != request.POST.get("fingerprint"):
            return self.show(form, outdated=[_("The site has changed since this preview was shown.")])
        try:
            self.confirm(self.held, preview=preview)
        except Refused as refusal:
            return self.show(form, outdated=[fault.message for fault in refusal.faults])
        messages.success(request, _("The import is done, and kept in the journal of imports."))
        return redirect("desk_edition", self.edition.code)

    def show(self, form: AllowanceForm, **context: Any) -> HttpResponse:
        """Show what the files would do now. `outdated` holds why an earlier preview could not be confirmed."""
        preview = self.preview(self.held, form=form) if self.held else None
        codes = {fault.code for fault in preview.faults} if preview else set()
        others = imports_since(self.held) if self.held and context.get("outdated") else []
        questions = _questions(form, codes=codes) if self.brings_marks else []
        return self.render_to_response(
            self.get_context_data(form=form, preview=preview, others=others, questions=questions, **context)
        )

    @transaction.atomic
    def confirm(self, held: HeldBatch, *, preview: Preview) -> None:
        settle_held(held, imports=preview.confirm(self.author))

    def give_up(self, held: HeldBatch) -> HttpResponse:
        drop_held(held)
        messages.success(self.request, _("The files were given up: nothing was written."))
        return redirect("desk_import", self.edition.code, self.subject.value)

    def preview(self, held: HeldBatch, *, form: AllowanceForm) -> Preview:
        uploads = held.uploads
        if not self.brings_marks:
            return preview_table(edition=self.edition, subject=self.subject, upload=uploads[0])
        ticked = form.cleaned_data if form.is_valid() else {}
        allowed = {name: ticked[name] for name in ("clearing", "stale") if name in ticked}
        return preview_workbooks(
            edition=self.edition,
            uploads=uploads,
            juror=ticked.get("juror", ""),
            allowances=Allowances(**allowed),
        )

    def start_again(self) -> HttpResponse:
        messages.warning(self.request, _("These files were confirmed or given up already: send them again."))
        return redirect("desk_import", self.edition.code, self.subject.value)


# Which fault each question of the form settles.
_QUESTIONS = {
    "juror": "unknown_juror",
    "clearing": "clearing",
    "stale": "stale",
}


def _questions(form: AllowanceForm, *, codes: set[str]) -> list[Any]:
    """Return the fields of the form that would settle a fault, and those that were answered already."""
    return [form[name] for name, code in _QUESTIONS.items() if code in codes or form.data.get(name)]
