# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A new edition made after an earlier one."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.edit import FormMixin

from label.definition.faults import RefusedDefinition
from laureats.desk.grid_page_forms import NewEditionForm
from laureats.desk.grid_pages import GridSubPage
from laureats.grid.cloning import make_edition


class ClonePage(FormMixin[NewEditionForm], GridSubPage):
    template_name = "laureats/desk/grid_clone.html"
    page_title = gettext_lazy("New edition after an earlier one")
    permission_required = "label.add_edition"
    header_icon = "copy"
    form_class = NewEditionForm

    def get_initial(self) -> dict[str, Any]:
        return {"source": self.edition.pk, "year": self.edition.year + 1, "code": str(self.edition.year + 1)}

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.get_form()
        return self.form_valid(form) if form.is_valid() else self.form_invalid(form)

    def form_valid(self, form: NewEditionForm) -> HttpResponse:
        try:
            edition = make_edition(source=form.cleaned_data["source"], new=form.read_edition(), author=self.author)
        except RefusedDefinition as refused:
            form.show_faults(refused.faults)
            return self.form_invalid(form)
        messages.success(self.request, _("%(name)s is created: its grid can now be changed.") % {"name": edition.name})
        return redirect("desk_grid", edition.code)
