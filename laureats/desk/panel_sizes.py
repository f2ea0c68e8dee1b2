# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sizes of panels that the kits of an edition hold."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import Edition
from laureats.desk.artwork_forms import PanelSizes
from laureats.desk.artwork_pages import ArtworkPage


class PanelSizesPage(ArtworkPage):
    template_name = "laureats/desk/panel_sizes.html"
    page_title = gettext_lazy("Sizes of panels")

    @cached_property
    def edition(self) -> Edition:
        return get_object_or_404(Edition, code=self.kwargs["code"])

    def get_page_subtitle(self) -> str:
        return self.edition.name

    def get_trail(self) -> list[dict[str, Any]]:
        return [{"url": reverse("artwork_index"), "label": _("Artwork")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"edition": self.edition, "formset": PanelSizes(instance=self.edition)}
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        formset = PanelSizes(request.POST, instance=self.edition)
        if not formset.is_valid():
            messages.error(request, _("Nothing was saved: read why below."))
            return self.render_to_response(self.get_context_data(formset=formset))
        formset.save()
        messages.success(request, _("The sizes are saved. Panels take them when kits are built again."))
        return redirect("artwork_panel_sizes", code=self.edition.code)
