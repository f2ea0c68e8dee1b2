# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The report of translations in the admin: by state, type and title, with a file to save."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.translations.filters import TranslationFilters
from home.translations.states import TranslationRow, read_rows
from laureats.desk.record_exports import hand_over
from laureats.resources.exporting import FORMATS, MEDIA_TYPES, ExportedFile
from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing import Table, write_table

TRANSLATE = "wagtail_localize.submit_translation"
ROWS_A_PAGE = 50


class TranslationReport(WagtailAdminTemplateMixin, TemplateView):
    template_name = "home/translations/report.html"
    page_title = gettext_lazy("Translations")
    header_icon = "site"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(TRANSLATE):
            return redirect("wagtailadmin_home")
        form = TranslationFilters(request.GET or None)
        rows = form.keep(read_rows())
        asked = request.GET.get("export", "")
        if asked in FORMATS:
            return hand_over(export_rows(rows, file_format=asked))
        return self.render_to_response(self.get_context_data(form=form, rows=rows))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        home = {"url": reverse("wagtailadmin_home"), "label": _("Home")}
        return [home, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = Paginator(kwargs["rows"], ROWS_A_PAGE).get_page(self.request.GET.get("p"))
        asked = self.request.GET.copy()
        asked.pop("p", None)
        context = {"page": page, "query": asked.urlencode(), "formats": [(name.upper(), name) for name in FORMATS]}
        return {**super().get_context_data(**kwargs), **context}


def export_rows(rows: list[TranslationRow], *, file_format: FileFormat) -> ExportedFile:
    """Return "traductions.csv": texts are never formulas in it."""
    header = [_("Title"), _("Type"), _("Language"), _("State"), _("Changed on"), _("Translated texts"), _("Texts")]
    table = Table(title="traductions", header=header, rows=[_table_row(row) for row in rows])
    content = write_table(table, file_format=file_format)
    return ExportedFile(name=f"traductions.{file_format}", media_type=MEDIA_TYPES[file_format], content=content)


def _table_row(row: TranslationRow) -> list[Any]:
    since = timezone.localtime(row.since).date().isoformat() if row.since else ""
    language = str(row.locale.get_display_name())
    return [row.record.title, row.record.kind, language, str(row.state.label), since, row.done, row.total]
