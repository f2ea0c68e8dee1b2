# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Choosing one body among tens of thousands."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from laureats.models import Territory


class TerritorySearchForm(BaseFilterForm):
    q = forms.CharField(label=_("Name, SIREN or postal code"), required=False)

    def filter(self, objects: QuerySet[Territory]) -> QuerySet[Territory]:
        words = self.cleaned_data.get("q")
        if not words:
            return objects
        self.is_searching = True
        self.search_query = words
        return objects.filter(
            Q(name__icontains=words) | Q(siren=words) | Q(insee_code=words) | Q(postal_codes__contains=words)
        )


class TerritoryChooseView(ChooseView):
    filter_form_class = TerritorySearchForm


class TerritoryChooseResultsView(ChooseResultsView):
    filter_form_class = TerritorySearchForm


class TerritoryChooserViewSet(ChooserViewSet):
    model = Territory
    icon = "site"
    per_page = 20
    choose_one_text = _("Choose a body")
    choose_another_text = _("Choose another body")
    edit_item_text = _("Edit this body")
    choose_view_class = TerritoryChooseView
    choose_results_view_class = TerritoryChooseResultsView
    form_fields: list[str] = []

    def get_object_list(self) -> Any:
        return Territory.objects.order_by("name", "id")


territory_chooser_viewset = TerritoryChooserViewSet("territory-chooser")
