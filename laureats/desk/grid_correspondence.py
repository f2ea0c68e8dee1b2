# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which domain and criterion of an earlier edition each of this one's continues."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.grids.correspondence import find_continued_edition, list_earlier_editions
from label.models import Edition
from laureats.desk.grid_page_forms import CorrespondenceForm
from laureats.desk.grid_pages import GridSubPage
from laureats.faults import Refused
from laureats.grid.corresponding import declare_correspondence


class EarlierEditionPage(GridSubPage):
    """A page that sets the edition beside an earlier one, which `?avec=` names by its code."""

    @cached_property
    def earlier(self) -> Edition | None:
        named = list_earlier_editions(self.edition).filter(code=self.request.GET.get("avec", "")).first()
        return named or find_continued_edition(self.edition)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"earlier": self.earlier, "earlier_editions": list_earlier_editions(self.edition)}
        return {**super().get_context_data(**kwargs), **context}


class CorrespondencePage(EarlierEditionPage):
    template_name = "laureats/desk/grid_correspondence.html"
    page_title = gettext_lazy("Correspondence with an earlier edition")
    header_icon = "link"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"form": self.make_form(), **super().get_context_data(**kwargs)}

    def make_form(self) -> CorrespondenceForm | None:
        """Return the form against the earlier edition, None where there is no edition to continue."""
        if self.earlier is None:
            return None
        return CorrespondenceForm(
            self.request.POST or None,
            domains=list(self.edition.domains.select_related("continues__edition")),
            criteria=list(self.edition.criteria.select_related("continues__edition")),
            earlier_domains=list(self.earlier.domains.all()),
            earlier_criteria=list(self.earlier.criteria.all()),
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.make_form()
        if form is None or not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            declare_correspondence(edition=self.edition, correspondence=form.read_correspondence(), author=self.author)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
        else:
            messages.success(request, _("The correspondence is saved."))
        return redirect(request.get_full_path())
