# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A body that was typed by hand: find it in the list, or keep it as a new one."""

import re
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.body_search.finding import find_recorded_bodies
from laureats.desk.intake_pages import DeedOnFile, show_refusal
from laureats.faults import Refused
from laureats.intake.matching_bodies import keep_as_new, match_body, suggest_bodies
from laureats.models import Territory

_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)


class BodyPage(DeedOnFile):
    template_name = "laureats/desk/intake/body.html"
    page_title = gettext_lazy("Recognise a body")
    header_icon = "site"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        words = self.request.GET.get("q", "").replace("\x00", "").strip()[:255]
        context = {
            "words": words,
            "found": find_recorded_bodies(words).bodies if words else (),
            "suggested": suggest_bodies(self.candidature) if self.candidature.territory.is_declared else [],
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.settle(request)
        except Refused as refusal:
            show_refusal(request, refusal=refusal)
            return self.redirect_back(request.get_full_path())
        messages.success(request, _("The body is settled."))
        return redirect(self.file_url)

    def settle(self, request: HttpRequest) -> None:
        if request.POST.get("deed") == "new":
            keep_as_new(candidature=self.candidature, author=self.author)
            return
        number = request.POST.get("body", "")
        territory = get_object_or_404(Territory, pk=int(number) if _NUMBER.fullmatch(number) else 0)
        match_body(candidature=self.candidature, territory=territory, author=self.author)
