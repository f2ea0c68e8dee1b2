# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page that shows what an earlier file answered, and takes up what is ticked."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy

from laureats.faults import Refused
from laureats.intake.gate import can_change
from laureats.intake.submission.file_pages import FilePage
from laureats.intake.submission.reusing import find_reuse, take_up_answers


class ReusePage(FilePage):
    template = "laureats/intake/submission/reuse.html"
    page = "application_reuse"
    done = {
        "repris": gettext_lazy("The answers are taken up. Each is marked “to check” until somebody reads it again.")
    }

    def page_context(self) -> Mapping[str, Any]:
        return {"reuse": find_reuse(self.link), "can_change": can_change(self.candidature)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            take_up_answers(self.link, codes=request.POST.getlist("question"), author_name=self.author_name)
        except Refused as refusal:
            return self.show_refusal(refusal)
        return self.go_on("repris")
