# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page that tells what the open data is: what editors say of it, then the files and their columns."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.navigation import site_name
from core.pages import EditorialPage
from core.structured_data import script_json
from laureats.open_data.overview import open_data_overview
from laureats.open_data.structured import describe_open_data
from laureats.open_data.writing import describe_licence


class OpenDataPage(EditorialPage):
    """The datasets, with their files, their versions and their columns."""

    max_count_per_parent = 1
    page_description = _("The datasets of the label, their files, versions and columns. One for each language.")
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("open data page")
        verbose_name_plural = _("open data pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        overview = open_data_overview()
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        described = describe_open_data(overview, page=self, request=request)
        return {
            **context,
            "overview": overview,
            "licence": describe_licence(),
            "site_name": site_name(request),
            "structured_data": script_json(described) if described else "",
        }
