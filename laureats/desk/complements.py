# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files put off at the release, and the deed that publishes those that are ready."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.errata_forms import ComplementForm
from laureats.desk.pages import EditionPage
from laureats.errata.queries import find_correctable
from laureats.faults import Refused
from laureats.palmares.complements import publish_complement
from laureats.palmares.deferred_files import DeferredFile, list_deferred_files


class ComplementsPage(EditionPage):
    permission_required = "laureats.change_palmares"
    template_name = "laureats/desk/complements.html"
    page_title = gettext_lazy("Complements")
    header_icon = "plus"

    @cached_property
    def files(self) -> list[DeferredFile]:
        return list_deferred_files(self.edition)

    @cached_property
    def level_names(self) -> dict[str, str]:
        return dict(self.edition.levels.values_list("code", "name"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        palmares = find_correctable(self.edition)
        ready = self._list_ready()
        context = {
            "palmares": palmares,
            "files": [(file, self._name_level(file)) for file in self.files],
            "form": ComplementForm(ready=ready) if palmares and ready else None,
            "complements": list(palmares.complements.defer("content")) if palmares else [],
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ComplementForm(request.POST, ready=self._list_ready())
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        chosen = {"references": form.cleaned_data["references"], "reason": form.cleaned_data["reason"]}
        try:
            publish_complement(edition=self.edition, author=self.author, **chosen)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
        else:
            messages.success(request, _("The complement is public."))
        return redirect("desk_complements", code=self.edition.code)

    def _list_ready(self) -> list[tuple[str, str]]:
        """Return the files that may be published, each with the words of its choice."""
        ready = [file for file in self.files if not file.obstacles]
        return [
            (candidature.reference, f"{candidature.reference}, {candidature.snapshot_name} – {self._name_level(file)}")
            for file in ready
            for candidature in [file.deferral.candidature]
        ]

    def _name_level(self, file: DeferredFile) -> str:
        if file.obstacles:
            return ""
        return self.level_names.get(file.awarded_level or "", _("no label"))
