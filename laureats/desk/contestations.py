# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The contestations of an edition, and the form that records one. Nothing of them is public."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.contestation_forms import NewContestationForm
from laureats.desk.pages import EditionPage
from laureats.errata.contestations import record_contestation
from laureats.errata.queries import list_contestations
from laureats.faults import Refused
from laureats.imports.uploads import Upload
from laureats.models import Contestation


class ContestationDesk(EditionPage):
    """A page of the desk about contestations."""

    permission_required = "laureats.change_contestation"
    header_icon = "warning"

    @property
    def list_url(self) -> str:
        return reverse("desk_contestations", args=[self.edition.code])


class ContestationsPage(ContestationDesk):
    template_name = "laureats/desk/contestations.html"
    page_title = gettext_lazy("Contestations")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "contestations": list_contestations(self.edition)}


class AddContestation(ContestationDesk):
    template_name = "laureats/desk/contestation_add.html"
    page_title = gettext_lazy("Record a contestation")

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": self.list_url, "label": _("Contestations")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = NewContestationForm(edition=self.edition)
        return {**super().get_context_data(**kwargs), "form": form, "list_url": self.list_url, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = NewContestationForm(request.POST, request.FILES, edition=self.edition)
        if form.is_valid():
            try:
                contestation = self._record(form)
            except Refused as refusal:
                show_refusal(form, field="pieces", refusal=refusal)
            else:
                messages.success(request, _("The contestation is recorded."))
                return redirect("desk_contestation", code=self.edition.code, number=contestation.pk)
        return self.render_to_response(self.get_context_data(form=form))

    def _record(self, form: NewContestationForm) -> Contestation:
        return record_contestation(
            candidature=form.cleaned_data["candidature"],
            complaint=form.complaint,
            uploads=read_uploads(form),
            author=self.author,
        )


def read_uploads(form: Form) -> list[Upload]:
    given = form.cleaned_data["pieces"] or []
    return [Upload(name=file.name, content=file.read()) for file in given]


def show_refusal(form: Form, *, field: str | None, refusal: Refused) -> None:
    for fault in refusal.faults:
        form.add_error(field, fault.message)
