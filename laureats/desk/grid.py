# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of an edition: edited on one page, previewed on another, then saved."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.definition.faults import RefusedDefinition
from label.grid_forms.grid_form import ROWS, GridForm
from label.grids.described import describe_grid
from label.grids.documents import read_document, take_grid
from laureats.desk.grid_pages import GridBasePage
from laureats.desk.grid_previews import show_preview
from laureats.grid.changing import OutdatedPreview, change_grid
from laureats.grid.previewing import GridPreview, fingerprint_grid, preview_grid

# What the preview carries from one page to the next can only be a grid that was checked.
SALT = "laureats.desk.grid"


class GridPage(GridBasePage):
    """One page of fields. The button pressed says what: `add:kind:parent`, `preview`, `edit` again or `save`."""

    template_name = "laureats/desk/grid.html"
    page_title = gettext_lazy("Grid")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_frozen:
            return self.show_frozen()
        form = GridForm.of_grid(self.stored_grid)
        form.data["seen"] = fingerprint_grid(self.stored_grid)
        return self.show_form(form)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        deed, _colon, rest = request.POST.get("deed", "").partition(":")
        deeds: dict[str, Callable[[], HttpResponse]] = {"preview": self.preview, "edit": self.edit, "save": self.save}
        if self.is_frozen:
            return self.show_frozen()
        if deed == "add":
            return self.add_row(rest)
        return deeds[deed]() if deed in deeds else redirect("desk_grid", self.edition.code)

    @property
    def stored_grid(self) -> dict[str, Any]:
        return take_grid(read_document(self.edition))

    def add_row(self, place: str) -> HttpResponse:
        kind, _colon, parent = place.partition(":")
        form = GridForm(self.request.POST)
        return self.show_form(form.add_row(kind=kind, parent=parent) if kind in ROWS else form)

    def preview(self) -> HttpResponse:
        form = GridForm(self.request.POST)
        if not form.is_readable():
            return self.show_form(form)
        grid, _places = form.described
        try:
            preview = preview_grid(edition=self.edition, grid=grid)
        except RefusedDefinition as refused:
            form.show_faults(refused.faults)
            return self.show_form(form)
        if not preview.changes:
            messages.info(self.request, _("Nothing changes in this grid."))
            return self.show_form(form)
        return self.show_preview(preview)

    def edit(self) -> HttpResponse:
        """Go back to the fields, as they were when the preview was asked for."""
        form = GridForm.of_grid(self.sent_grid)
        form.data["seen"] = self.request.POST.get("seen", "")
        return self.show_form(form)

    def save(self) -> HttpResponse:
        grid = self.sent_grid
        fingerprint = self.request.POST.get("fingerprint", "")
        try:
            change_grid(edition=self.edition, grid=grid, fingerprint=fingerprint, author=self.author)
        except OutdatedPreview:
            messages.warning(self.request, _("The grid or the marks have changed meanwhile: this is the preview now."))
            return self.preview_again(grid)
        except RefusedDefinition as refused:
            return self.show_refusal(grid, refused=refused)
        messages.success(self.request, _("The grid is saved."))
        return redirect("desk_grid", self.edition.code)

    @property
    def sent_grid(self) -> dict[str, Any]:
        """Return the grid that the preview carries; the stored one where it carries none."""
        try:
            grid: dict[str, Any] = signing.loads(self.request.POST.get("grid", ""), salt=SALT)
        except signing.BadSignature:
            return self.stored_grid
        return grid

    def preview_again(self, grid: Mapping[str, Any]) -> HttpResponse:
        try:
            return self.show_preview(preview_grid(edition=self.edition, grid=grid))
        except RefusedDefinition as refused:
            return self.show_refusal(grid, refused=refused)

    def show_refusal(self, grid: Mapping[str, Any], *, refused: RefusedDefinition) -> HttpResponse:
        form = GridForm.of_grid(grid)
        form.show_faults(refused.faults)
        return self.show_form(form)

    def show_form(self, form: GridForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def show_preview(self, preview: GridPreview) -> HttpResponse:
        self.template_name = "laureats/desk/grid_preview.html"
        shown = show_preview(preview)
        seen = self.request.POST.get("seen", "")
        context = {
            "preview": shown,
            "sent": signing.dumps(dict(preview.grid), salt=SALT, compress=True),
            "seen": seen,
            # What another person saved since the fields were opened would be undone by them.
            "is_overtaken": bool(seen) and seen != fingerprint_grid(self.stored_grid),
        }
        return self.render_to_response(self.get_context_data(**context))

    def show_frozen(self) -> HttpResponse:
        self.template_name = "laureats/desk/grid_frozen.html"
        return self.render_to_response(self.get_context_data(parts=describe_grid(self.stored_grid).values()))
