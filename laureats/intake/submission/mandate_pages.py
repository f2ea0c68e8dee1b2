# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an elected representative reads and answers at their personal link."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy

from laureats.faults import Refused
from laureats.intake.pages import Role
from laureats.intake.submission.file_pages import FilePage, list_form_faults
from laureats.intake.submission.mandate import confirm_mandate, decline_mandate
from laureats.intake.submission.people_form import DeclineForm
from laureats.intake.submission.queries import find_refusal
from laureats.intake.texts import intake_of, tell_purpose


class MandatePage(FilePage):
    """Opening the link answers nothing: mail readers open links by themselves. A button does."""

    roles = (Role.REFERENT,)
    template = "laureats/intake/submission/mandate.html"
    page = "application_mandate"
    done = {
        "confirme": gettext_lazy("Thank you: the mandate is confirmed."),
        "decline": gettext_lazy("Your refusal is recorded: those who fill in the file are told."),
    }

    def page_context(self) -> Mapping[str, Any]:
        return {
            "form": DeclineForm(),
            "purpose": tell_purpose(intake_of(self.candidature.edition)),
            "refused": find_refusal(self.candidature),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.POST.get("deed") == "confirm":
            return self.answer_mandate(deed="confirme")
        form = DeclineForm(request.POST)
        if not form.is_valid():
            return self.show(form=form, faults=list_form_faults(form))
        return self.answer_mandate(deed="decline", form=form)

    def answer_mandate(self, *, deed: str, form: DeclineForm | None = None) -> HttpResponseBase:
        try:
            if form is None:
                confirm_mandate(self.link)
            else:
                decline_mandate(self.link, reason=form.cleaned_data["reason"])
        except Refused as refusal:
            return self.show_refusal(refusal, **({"form": form} if form else {}))
        return self.go_on(deed)
