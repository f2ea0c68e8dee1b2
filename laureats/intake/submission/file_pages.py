# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages of a file have in common: what was just done, what was refused, who may send."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.intake.pages import ApplicantPage, Role
from laureats.proposals.page_form import FormFault


class FilePage(ApplicantPage):
    """A page of a file. `done` are the words that its address may carry, each with the sentence that it stands for."""

    template: ClassVar[str]
    page: ClassVar[str]
    done: ClassVar[Mapping[str, Any]] = {}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return self.show()

    def show(self, **context: Any) -> HttpResponse:
        sentence = self.done.get(self.request.GET.get("fait", ""), "")
        shared = {
            **self.private_context(),
            "candidature": self.candidature,
            "edition": self.candidature.edition,
            "territory": self.candidature.territory,
            "is_holder": self.is_holder,
            "done": sentence if self.request.method == "GET" else "",
        }
        return render(self.request, self.template, {**shared, **self.page_context(), **context})

    def page_context(self) -> Mapping[str, Any]:
        return {}

    def go_on(self, word: str) -> HttpResponse:
        """Lead back to the page, which says what was done: a page that is loaded again does nothing twice."""
        return redirect(f"{reverse(self.page, args=[self.kwargs['secret']])}?fait={word}")

    def show_refusal(self, refusal: Refused, **context: Any) -> HttpResponse:
        self.candidature.refresh_from_db()
        return self.show(refusals=[fault.message for fault in refusal.faults], **context)

    @property
    def is_holder(self) -> bool:
        return self.link.role == Role.HOLDER

    def require_holder(self) -> None:
        """Raise `Refused` where a colleague asks for what the holder alone does."""
        if not self.is_holder:
            message = _("Only the person who opened the file does this: ask them.")
            raise Refused([Fault(code="not_holder", message=message)])


def list_form_faults(form: forms.Form, *, wheres: Mapping[str, str] | None = None) -> list[FormFault]:
    """Return every fault of a form in the order of its fields, for the summary."""
    return [
        FormFault(target=f"#{field.id_for_label}", where=_place(field, wheres=wheres or {}), sentence=str(sentence))
        for field in form
        for sentence in field.errors
    ]


def _place(field: forms.BoundField, *, wheres: Mapping[str, str]) -> str:
    return ", ".join(filter(None, [wheres.get(field.name, ""), str(field.label)]))


def keep_valid(form: forms.Form, *, names: Iterable[str]) -> dict[str, str]:
    """Return the fields that are right: one that is wrong keeps no other from being saved."""
    form.is_valid()
    return {name: form.cleaned_data[name] for name in names if name in form.cleaned_data}
