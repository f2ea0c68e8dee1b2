# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who was handed which private file of a candidature, and when."""

from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.paginator import WagtailPaginator

from laureats.desk.pages import EditionPage
from laureats.desk.privacy import KEEP_PRIVACY
from laureats.models import FileAccess
from laureats.personal_links import add_private_headers
from laureats.spreadsheets.writing.tables import Table, write_table

ACCESSES_A_PAGE = 50


class AccessesPage(EditionPage):
    permission_required = KEEP_PRIVACY
    template_name = "laureats/desk/file_accesses.html"
    page_title = gettext_lazy("Accesses to files")
    header_icon = "view"

    @property
    def accesses(self) -> QuerySet[FileAccess]:
        rows = FileAccess.objects.filter(candidature__edition=self.edition)
        return rows.select_related("candidature__territory")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        paginator = WagtailPaginator(self.accesses, ACCESSES_A_PAGE)
        page: Page[FileAccess] = paginator.get_page(self.request.GET.get("p"))
        context = {
            "page": page,
            "elided_page_range": list(paginator.get_elided_page_range(page.number)),
            "page_url": reverse("desk_file_accesses", args=[self.edition.code]),
            "csv_url": reverse("desk_file_accesses_csv", args=[self.edition.code]),
        }
        return {**super().get_context_data(**kwargs), **context}


class AccessesTable(AccessesPage):
    """The same, whole, as a table for saving."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        header = [_("Date"), _("Candidature"), _("Body"), _("Document"), _("Reader")]
        table = Table(title=str(self.page_title), header=header, rows=[_row_of(each) for each in self.accesses])
        answer = HttpResponse(write_table(table, file_format="csv"), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{self.edition.code}-acces.csv"'
        answer["X-Content-Type-Options"] = "nosniff"
        add_private_headers(answer)
        return answer


def _row_of(access: FileAccess) -> list[str]:
    at = timezone.localtime(access.at).strftime("%Y-%m-%d %H:%M:%S")
    candidature = access.candidature
    return [at, candidature.reference, candidature.territory.display_name, access.document, access.reader]
