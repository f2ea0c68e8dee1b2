# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that a guest and a reader of a result open by their links."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from laureats.faults import Refused
from laureats.intake.ceremony.answer_form import AnswerForm
from laureats.intake.ceremony.answering import answer_invitation, find_invitation, spell_answer
from laureats.intake.ceremony.moments import last_day_to_answer, may_answer
from laureats.intake.ceremony.result_document import kit_address, print_result
from laureats.intake.ceremony.results import Result, read_result
from laureats.intake.events import note_access
from laureats.intake.pages import CLOSED_LINK, ApplicantPage, Role
from laureats.models import Invitation
from laureats.personal_links import answer_closed_link

PDF_HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
}


class InvitationPage(ApplicantPage):
    """Comes or not, and with whom. Once answers are closed, the page is read and takes nothing."""

    roles = (Role.INVITATION,)
    template_name = "laureats/intake/ceremony/invitation.html"

    @cached_property
    def invitation(self) -> Invitation | None:
        return find_invitation(self.candidature)

    def answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.invitation is None:
            return answer_closed_link(request, advice=str(CLOSED_LINK))
        return super().answer(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.show(AnswerForm(invitation=self.known))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = AnswerForm(request.POST, invitation=self.known)
        if not form.is_valid():
            return self.show(form)
        try:
            answer_invitation(invitation=self.known, answer=form.read_answer(), author_name=self.author_name)
        except Refused as refusal:
            return self.show_refused(form, refusal=refusal)
        return redirect("application_invitation", kwargs["secret"])

    @property
    def known(self) -> Invitation:
        assert self.invitation is not None  # noqa: S101  # Without one, the link is a closed one.
        return self.invitation

    def show_refused(self, form: AnswerForm, *, refusal: Refused) -> HttpResponse:
        """Show what was typed again, beside the answer that stands: sending it once more replaces that one."""
        del self.invitation
        values = {**form.data.dict(), "seen": spell_answer(self.known)}  # type: ignore[attr-defined]  # What was posted.
        again = AnswerForm(values, invitation=self.known)
        for fault in refusal.faults:
            again.add_error(None, fault.message)
        return self.show(again, other=self.known)

    def show(self, form: AnswerForm, *, other: Invitation | None = None) -> HttpResponse:
        edition = self.candidature.edition
        context = {
            "form": form,
            "faults": form.list_faults() if form.is_bound else [],
            "invitation": self.known,
            "other": other,
            "candidature": self.candidature,
            "edition": edition,
            "is_open": may_answer(edition),
            "last_day": last_day_to_answer(edition),
        }
        return render(self.request, self.template_name, {**self.private_context(), **context})


class ResultPage(ApplicantPage):
    """What became of a candidature, after the release alone: before it, the link answers as an unknown one."""

    roles = (Role.RESULT,)
    http_method_names = ["get", "head", "options"]

    def answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.result is None:
            return answer_closed_link(request, advice=str(CLOSED_LINK))
        return super().answer(request, *args, **kwargs)

    @cached_property
    def result(self) -> Result | None:
        return read_result(self.candidature)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        assert self.result is not None  # noqa: S101  # Without one, the link is a closed one.
        context = {"result": self.result, "kit": kit_address(self.result), "edition": self.candidature.edition}
        return render(request, "laureats/intake/ceremony/result.html", {**self.private_context(), **context})


class ResultPdf(ResultPage):
    """The same on paper; who takes it is written down."""

    hands_over_file = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        assert self.result is not None  # noqa: S101  # Without one, the link is a closed one.
        file = print_result(self.result)
        reader = f"{self.author_name} ({self.link.get_role_display()})"
        note_access(candidature=self.candidature, reader=reader, document=file.name)
        headers = PDF_HEADERS | {"Content-Disposition": f'attachment; filename="{file.name}"'}
        return HttpResponse(file.content, content_type="application/pdf", headers=headers)
