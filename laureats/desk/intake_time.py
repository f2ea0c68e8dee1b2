# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""More time to apply, for all or for one body."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.intake_forms import TimeForm
from laureats.desk.intake_pages import IntakePage, show_refusal
from laureats.faults import Refused
from laureats.intake.extending import give_more_time, list_concerned
from laureats.intake.messages import send_message
from laureats.intake.more_time_words import more_time_message
from laureats.intake.periods import period_of
from laureats.models import Extension


class MoreTimePage(IntakePage):
    permission_required = "laureats.add_extension"
    template_name = "laureats/desk/intake/more_time.html"
    page_title = gettext_lazy("Give more time")
    header_icon = "time"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "form": TimeForm(edition=self.edition, initial={"territory": self.request.GET.get("territory")}),
            "period": period_of(self.edition),
            "extensions": list(self.edition.extensions.select_related("territory")),
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = TimeForm(request.POST, edition=self.edition)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            extension = self.give(form)
        except Refused as refusal:
            show_refusal(request, refusal=refusal)
            return self.render_to_response(self.get_context_data(form=form))
        messages.success(request, _("More time is given."))
        if form.cleaned_data["is_told"]:
            self.tell(extension)
        return redirect("desk_intake_time", code=self.edition.code)

    def tell(self, extension: Extension) -> None:
        """Write to those who gain time; the time is given, whatever becomes of the mails."""
        told = list_concerned(extension)
        try:
            send_message(candidatures=told, message=more_time_message(extension), author=self.author)
        except Refused as refusal:
            show_refusal(self.request, refusal=refusal)

    def give(self, form: TimeForm) -> Extension:
        given = {name: form.cleaned_data[name] for name in ("territory", "until", "reason")}
        return give_more_time(edition=self.edition, author=self.author, **given)
