# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two files of one body become one, after a preview."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.questions import read_questions
from laureats.desk.intake_pages import DeedOnFile, show_refusal
from laureats.faults import Refused
from laureats.intake.joining import join_candidatures, list_conflicts
from laureats.models import Candidature


class JoinPage(DeedOnFile):
    """The file of the address is kept; the other one is joined to it."""

    template_name = "laureats/desk/intake/join.html"
    page_title = gettext_lazy("Join two files")
    header_icon = "resubmit"

    @cached_property
    def other(self) -> Candidature:
        rows = self.edition.candidatures.select_related("edition", "territory").exclude(pk=self.candidature.pk)
        return rows.get(pk=self.kwargs["other"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        questions = {
            question.code: question.local_text
            for domain in self.edition.domains.all()
            for question in read_questions(domain)
        }
        conflicts = list_conflicts(kept=self.candidature, other=self.other)
        context = {
            "other": self.other,
            "sides": [_describe(self.candidature), _describe(self.other)],
            "conflicts": [(conflict, questions.get(conflict.question, conflict.question)) for conflict in conflicts],
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        taken = request.POST.getlist("taken")
        try:
            join_candidatures(kept=self.candidature, other=self.other, taken=taken, author=self.author)
        except Refused as refusal:
            show_refusal(request, refusal=refusal)
            return self.redirect_back(request.path)
        messages.success(request, _("The two files are one."))
        return redirect(self.file_url)


def _describe(candidature: Candidature) -> dict[str, Any]:
    """Return what one side brings."""
    return {
        "file": candidature,
        "answers": candidature.answers.exclude(value="").count(),
        "evidence": [file.name for file in candidature.evidence.all()],
        "links": candidature.applicant_links.filter(revoked_at=None).count(),
    }
