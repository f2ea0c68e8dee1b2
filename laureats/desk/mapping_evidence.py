# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of dossiers, sent in one ZIP: added at once, with a report of what was left out."""

from typing import Any

from django import forms
from django.contrib.auth.models import PermissionsMixin
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from laureats.desk.pages import READ_DESK, EditionPage
from laureats.faults import Refused
from laureats.intake.mapping.evidence import bring_archive


class ArchiveForm(forms.Form):
    archive = forms.FileField(
        label=gettext_lazy("ZIP archive"),
        widget=forms.FileInput(attrs={"accept": ".zip"}),
        help_text=gettext_lazy("A folder for each dossier, named after its number: dossier-12345."),
    )


class EvidencePage(EditionPage):
    permission_required = "laureats.add_evidencefile"
    template_name = "laureats/desk/mapping_evidence.html"
    page_title = gettext_lazy("Bring the files of dossiers")
    header_icon = "folder-open-inverse"

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return user.has_perms([READ_DESK, self.permission_required])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"form": ArchiveForm(), **super().get_context_data(**kwargs)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ArchiveForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            content = form.cleaned_data["archive"].read()
            report = bring_archive(edition=self.edition, content=content, author=self.author)
        except Refused as refusal:
            form.add_error("archive", refusal.faults[0].message)
            return self.render_to_response(self.get_context_data(form=form))
        return self.render_to_response(self.get_context_data(report=report, unknown=sorted(report.unknown)))
