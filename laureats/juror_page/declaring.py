# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Declaring interests, file by file, and answering on publication."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.functional import cached_property

from laureats.correspondence.links import note_use
from laureats.faults import Fault, Refused
from laureats.juror_page.declaration_form import DeclarationForm
from laureats.juror_page.pages import LinkPage
from laureats.jurors.declarations import NO_INTEREST, declare_interests, files_to_declare
from laureats.models import Candidature, InterestDeclaration

# The button that answers "none" for every file of the page that has no other answer.
NONE_AT_ALL = "none"


class DeclarationPage(LinkPage):
    """Every file of the edition, to answer at once or little by little, until the seal."""

    template_name = "laureats/juror/declaration.html"

    @cached_property
    def files(self) -> Sequence[Candidature]:
        return list(files_to_declare(self.link.seat.edition))

    def read_declared(self) -> Mapping[int, InterestDeclaration]:
        rows = InterestDeclaration.objects.filter(seat=self.link.seat)
        return {row.candidature_id: row for row in rows.select_related("candidature__territory")}

    def make_form(self, data: QueryDict | None = None) -> DeclarationForm:
        return DeclarationForm(data, seat=self.link.seat, candidatures=self.files, declared=self.read_declared())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or self.make_form()
        context = {
            "seat": self.link.seat,
            "edition": self.link.seat.edition,
            "is_closed": self.is_closed,
            "form": form,
            "undeclared": sum(file.pk not in form.declared for file in self.files),
            "has_interests": any(row.has_interest for row in form.declared.values()),
            "secret": self.kwargs["secret"],
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        too_many = self.take_attempt()
        if too_many is not None:
            return too_many
        note_use(self.link)
        form = self.make_form(request.POST)
        if self.is_closed or not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        faults = self.declare(form)
        if faults:
            return self.render_to_response(self.get_context_data(form=form, faults=faults))
        return self.render_to_response(self.get_context_data(is_saved=True))

    def declare(self, form: DeclarationForm) -> Sequence[Fault]:
        """Write the answers, and return why not when they were refused."""
        interests = form.read_interests()
        if self.request.POST.get("deed") == NONE_AT_ALL:
            interests = dict.fromkeys(self.list_shown(), NO_INTEREST) | interests
        try:
            declare_interests(seat=self.link.seat, interests=interests, publication=form.read_publication())
        except Refused as refusal:
            return refusal.faults
        return ()

    def list_shown(self) -> list[str]:
        """Return the files that the juror had before their eyes: one that arrived since is still to declare."""
        shown = set(self.request.POST.getlist("shown"))
        return [file.reference for file in self.files if file.reference in shown]
