# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The inbox of an edition: every candidature, what it lacks, and what the secretariat may do with several."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy

from laureats.desk.intake_export import FORMATS, SUBJECTS
from laureats.desk.intake_filters import InboxFilters
from laureats.desk.intake_pages import IntakePage
from laureats.intake.inbox import (
    TO_DO_NAMES,
    count_to_do,
    describe_rows,
    list_pending_requests,
    list_second_applicants,
)
from laureats.intake.periods import period_of
from laureats.models import Candidature

PAGE_SIZE = 50
_SHOWN = 20


class InboxPage(IntakePage):
    template_name = "laureats/desk/intake/inbox.html"
    page_title = gettext_lazy("Candidatures received")

    def get_trail(self) -> list[dict[str, Any]]:
        return super().get_trail()[:-1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counts = count_to_do(self.edition)
        filters = InboxFilters(self.request.GET, counts=counts)
        page: Page[Candidature] = Paginator(filters.find(self.edition), PAGE_SIZE).get_page(self.request.GET.get("p"))
        context = {
            "filters": filters,
            "is_filtered": any(self.request.GET.get(name) for name in filters.fields),
            "inbox_url": self.inbox_url,
            "page_obj": page,
            "rows": describe_rows(list(page.object_list), edition=self.edition),
            "to_do": [(each.value, name, counts[each]) for each, name in TO_DO_NAMES.items() if counts[each]],
            "period": period_of(self.edition),
            "extensions": list(self.edition.extensions.select_related("territory")[:_SHOWN]),
            "requests": list(list_pending_requests(self.edition)[:_SHOWN]),
            "second_applicants": list(list_second_applicants(self.edition)[:_SHOWN]),
            "exports": self.list_exports(),
        }
        return {**super().get_context_data(**kwargs), **context}

    def list_exports(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the name of each export, with the format and the address of each file."""
        asked: QueryDict = self.request.GET.copy()
        asked.pop("p", None)
        query = f"?{asked.urlencode()}" if asked else ""
        return [
            (
                str(subject.title),
                [
                    (
                        file_format.upper(),
                        reverse("desk_intake_export", args=[self.edition.code, name, file_format]) + query,
                    )
                    for file_format in FORMATS
                ],
            )
            for name, subject in SUBJECTS.items()
        ]
