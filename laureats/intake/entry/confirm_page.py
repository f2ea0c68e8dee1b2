# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page behind the link of a request: what will open, what the data are for, and the button that opens it."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from label.models import Edition
from laureats.intake.entry.opening import Outcome, may_open, open_file
from laureats.intake.pages import CLOSED_LINK, ApplicantPage, Role
from laureats.intake.periods import period_of
from laureats.intake.texts import intake_of, tell_purpose
from laureats.models import ApplicationRequest
from laureats.personal_links import answer_closed_link


class ConfirmPage(ApplicantPage):
    roles = (Role.REQUEST,)

    @property
    def request_to_apply(self) -> ApplicationRequest:
        assert self.link.request is not None  # noqa: S101  # A constraint of the database ties it to the role.
        return self.link.request

    @property
    def edition(self) -> Edition:
        return self.request_to_apply.edition

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        asked = self.request_to_apply
        if not may_open(asked):
            return self._answer(Outcome.CLOSED)
        context = {
            **self.private_context(),
            "asked": asked,
            "edition": self.edition,
            "purpose": tell_purpose(intake_of(self.edition)),
        }
        return render(request, "laureats/intake/entry/confirm.html", context)

    def answer_gone(self, request: HttpRequest) -> HttpResponseBase:
        """Answer as a link that is unknown does: the request was erased with the personal data of its edition."""
        return answer_closed_link(request, advice=str(CLOSED_LINK))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        opening = open_file(self.request_to_apply)
        if opening.outcome is Outcome.OPENED:
            return redirect("application_file", opening.secret)
        return self._answer(opening.outcome, secret=opening.secret)

    def _answer(self, outcome: Outcome, *, secret: str = "") -> HttpResponseBase:
        context = {
            **self.private_context(),
            "outcome": outcome,
            "edition": self.edition,
            "period": period_of(self.edition, territory=self.request_to_apply.territory),
            "file_address": reverse("application_file", args=[secret]) if secret else "",
        }
        return render(self.request, "laureats/intake/entry/answer.html", context)
