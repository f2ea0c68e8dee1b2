# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks given at the jury’s table: a juror is chosen, marks are typed, what they do is read, then confirmed."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import PermissionsMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.pages import READ_DESK, EditionPage
from laureats.desk.table_forms import TableMarksForm
from laureats.desk.table_previews import preview_table_marks
from laureats.faults import Fault, Refused
from laureats.models import Candidature
from laureats.table_marks import TableEntry, TableOutdated, check_table_marks, confirm_table_marks
from laureats.table_marks.checking import refuse_file
from laureats.table_marks.seats import OfferedSeat, list_seats
from laureats.table_marks.sheet import read_sheet


class TableMarksPage(EditionPage):
    """One page for one file; the address names the juror once chosen, and the button pressed says what to do."""

    permission_required = "laureats.add_sheetimport"
    template_name = "laureats/desk/table_marks.html"
    page_title = gettext_lazy("Marks at the table")
    header_icon = "edit"

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return user.has_perms([READ_DESK, self.permission_required])

    @cached_property
    def candidature(self) -> Candidature:
        candidatures = Candidature.objects.select_related("edition", "territory")
        return get_object_or_404(candidatures, edition=self.edition, reference=self.kwargs["reference"])

    @cached_property
    def seats(self) -> list[OfferedSeat]:
        return list_seats(self.candidature)

    @cached_property
    def chosen(self) -> OfferedSeat | None:
        """Return the juror that the address names, None until one is; one who may give no mark is not chosen."""
        code = self.request.GET.get("juror", "")
        return next((each for each in self.seats if each.seat.code == code and each.refusal is None), None)

    @property
    def refusal(self) -> Fault | None:
        return refuse_file(self.candidature, edition=self.edition)

    def get_page_subtitle(self) -> str:
        return str(self.candidature)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "candidature": self.candidature,
            "refusal": self.refusal,
            "offered": [each for each in self.seats if each.refusal is None],
            "left_out": [each for each in self.seats if each.refusal is not None],
            "chosen": self.chosen,
            "form": self.make_form() if self.chosen else None,
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def make_form(self) -> TableMarksForm:
        """Return the form of the juror chosen, filled with what was sent."""
        if self.chosen is None:
            raise LookupError("No juror is chosen.")
        sheet = read_sheet(candidature=self.candidature, seat=self.chosen.seat)
        return TableMarksForm(self.request.POST or None, sheet=sheet)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.chosen is None or self.refusal is not None:
            return self.render_to_response(self.get_context_data())
        form = self.make_form()
        if not form.is_valid() or request.POST.get("deed") == "correct":
            return self.render_to_response(self.get_context_data(form=form))
        entry = form.make_entry(reference=self.candidature.reference, juror=self.chosen.seat.code)
        return self.confirm(entry) or self.preview(entry, form=form)

    def preview(self, entry: TableEntry, *, form: TableMarksForm) -> HttpResponse:
        plan = check_table_marks(edition=self.edition, entry=entry)
        form.add_faults(plan.faults)
        preview = None if plan.faults else preview_table_marks(plan)
        return self.render_to_response(self.get_context_data(form=form, preview=preview))

    def confirm(self, entry: TableEntry) -> HttpResponse | None:
        """Write what was read, and lead to its page in the journal; None where it is to be read again."""
        if self.request.POST.get("deed") != "confirm":
            return None
        fingerprint = self.request.POST.get("fingerprint", "")
        try:
            record = confirm_table_marks(edition=self.edition, entry=entry, fingerprint=fingerprint, author=self.author)
        except TableOutdated as outdated:
            messages.warning(self.request, str(outdated))
            return None
        except Refused:
            return None
        messages.success(self.request, _("The marks are written. This page of the journal can undo them."))
        return redirect("desk_journal_entry", self.edition.code, record.identifier)
