# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The explanations of domains, as editors list and write them."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, LocaleColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from label.models import DomainExplanation


class DomainExplanationViewSet(SnippetViewSet):
    model = DomainExplanation
    icon = "help"
    menu_label = _("Explanations of domains")
    list_display = [
        "__str__",
        Column("edition", label=_("Edition"), accessor="domain.edition", sort_key="domain__edition"),
        LocaleColumn(),
        LiveStatusTagColumn(),
        UpdatedAtColumn(),
    ]
    list_filter = {"domain__edition": ["exact"], "live": ["exact"]}
    search_backend_name = None
    search_fields = ["domain__name", "domain__edition__name"]
    ordering = ["-domain__edition__year", "domain__sort_order"]
    copy_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        explanations: QuerySet[Any] = DomainExplanation.objects.select_related("domain__edition")
        return explanations
