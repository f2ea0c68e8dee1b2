# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The report of links in the admin: by page and by state, with a button that follows them again."""

from typing import Any

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy

from home.links.tasks import follow_links
from home.models import CheckedLink
from laureats.spreadsheets.cell_texts import guard_csv_text

VIEW_LINKS = "home.view_checkedlink"


class CheckedLinkFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("State"), choices=CheckedLink.State.choices, widget=CheckboxSelectMultiple
    )
    page = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Page"), queryset=lambda request: Page.objects.filter(checked_links__isnull=False).distinct()
    )

    class Meta:
        model = CheckedLink
        fields = ["state", "page"]


def edit_address(link: CheckedLink) -> str:
    return reverse("wagtailadmin_pages:edit", args=[link.page_id])


class CheckedLinksView(ReportView):
    page_title = gettext_lazy("Links of the pages")
    header_icon = "link"
    template_name = "home/links/report.html"
    filterset_class = CheckedLinkFilterSet
    index_url_name = "checked_links"
    index_results_url_name = "checked_links_results"
    permission_policy = ModelPermissionPolicy(CheckedLink)
    permission_required = "view"
    default_ordering = "state"
    no_results_message = gettext_lazy("No link was followed yet, or none is in that state.")
    columns = [
        TitleColumn("page", label=gettext_lazy("Page"), accessor="page.title", get_url=edit_address),
        Column("words", label=gettext_lazy("Words of the link")),
        Column("address", label=gettext_lazy("Address")),
        Column("state", label=gettext_lazy("State"), accessor="get_state_display", sort_key="state"),
        Column("leads_to", label=gettext_lazy("Leads to")),
        DateColumn("checked_at", label=gettext_lazy("Followed"), sort_key="checked_at"),
    ]
    # CSV alone: what starts like a formula is guarded there.
    FORMATS = ("csv",)
    list_export = ["page.title", "page.full_url", "words", "address", "get_state_display", "status_code", "leads_to"]
    export_filename = "liens"
    export_headings = {
        "page.title": gettext_lazy("Page"),
        "page.full_url": gettext_lazy("Address of the page"),
        "words": gettext_lazy("Words of the link"),
        "address": gettext_lazy("Address"),
        "get_state_display": gettext_lazy("State"),
        "status_code": gettext_lazy("Status code"),
        "leads_to": gettext_lazy("Leads to"),
    }

    def get_queryset(self) -> QuerySet[CheckedLink]:
        self.queryset = CheckedLink.objects.select_related("page")
        links: QuerySet[CheckedLink] = super().get_queryset()
        return links

    def get_preprocess_function(self, field: str, value: Any, export_format: str) -> Any:
        if isinstance(value, str):
            return guard_csv_text
        return super().get_preprocess_function(field, value, export_format)


@require_POST
def check_now(request: HttpRequest) -> HttpResponseRedirect:
    """Follow the links again, by the worker where there is one."""
    if not request.user.has_perm(VIEW_LINKS):
        raise PermissionDenied
    follow_links.enqueue()
    messages.success(request, _("The links are being followed: what is found shows here."))
    return redirect("checked_links")
