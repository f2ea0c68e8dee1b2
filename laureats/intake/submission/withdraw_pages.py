# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page where a file is withdrawn, or taken up again."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy

from core.formats import format_moment
from laureats.faults import Refused
from laureats.intake.gate import WRITABLE, is_open
from laureats.intake.periods import period_of
from laureats.intake.submission.file_pages import FilePage, list_form_faults
from laureats.intake.submission.people_form import ReasonForm
from laureats.intake.submission.withdrawing import ask_to_withdraw, reopen_file, withdraw_file


class WithdrawPage(FilePage):
    template = "laureats/intake/submission/withdraw.html"
    page = "application_withdraw"
    done = {
        "retire": gettext_lazy("The file is withdrawn. Those who worked on it are told by mail."),
        "repris": gettext_lazy("The file is taken up again. Those who worked on it are told by mail."),
        "demande": gettext_lazy("The secretariat is told, and will write to you."),
    }

    def page_context(self) -> Mapping[str, Any]:
        candidature = self.candidature
        return {
            "form": ReasonForm(),
            "is_open": is_open(candidature),
            "is_withdrawable": candidature.status in WRITABLE,
            "is_withdrawn": candidature.status == candidature.Status.WITHDRAWN,
            "closes": format_moment(period_of(candidature.edition, territory=candidature.territory_id).last_instant),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        deed = request.POST.get("deed", "")
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self.show(form=form, faults=list_form_faults(form))
        try:
            self.require_holder()
            return self.do(deed, reason=form.cleaned_data["reason"])
        except Refused as refusal:
            return self.show_refusal(refusal, form=form)

    def do(self, deed: str, *, reason: str) -> HttpResponse:
        if deed == "reopen":
            reopen_file(self.candidature, author_name=self.author_name)
            return self.go_on("repris")
        if deed == "ask":
            ask_to_withdraw(self.candidature, reason=reason, author_name=self.author_name)
            return self.go_on("demande")
        withdraw_file(self.candidature, reason=reason, author_name=self.author_name)
        return self.go_on("retire")
