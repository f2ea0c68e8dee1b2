# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The journal of imports: what came in, from whom, and every value before and after."""

import io
from typing import Any

from django.contrib.auth.models import PermissionsMixin
from django.core.paginator import Page
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.paginator import WagtailPaginator

from laureats.desk.attachments import send_attachment
from laureats.desk.excerpts import Excerpt
from laureats.desk.journal_filters import JournalFilters, list_imports
from laureats.desk.journal_values import show_changes, write_changes
from laureats.desk.pages import READ_DESK, EditionPage
from laureats.imports.holding import IMPORTED
from laureats.jury_sheets.undo_plan import plan_undoing
from laureats.models import SheetImport

READ_IMPORTS = "laureats.view_sheetimport"
UNDO = "laureats.add_sheetimport"
IMPORTS_A_PAGE = 50
OBSTACLES_SHOWN = 20


class JournalPage(EditionPage):
    """A page of the journal of an edition: it shows marks, and the files of the jury."""

    header_icon = "history"

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return user.has_perms([READ_DESK, READ_IMPORTS, self.permission_required])

    @property
    def journal_url(self) -> str:
        return reverse("desk_journal", args=[self.edition.code])


class Journal(JournalPage):
    template_name = "laureats/desk/journal.html"
    page_title = gettext_lazy("Journal of imports")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filters = JournalFilters(self.request.GET)
        paginator = WagtailPaginator(filters.find_imports(self.edition), IMPORTS_A_PAGE)
        page: Page[SheetImport] = paginator.get_page(self.request.GET.get("p"))
        context = {
            "filters": filters,
            "is_filtered": any(self.request.GET.get(name) for name in filters.fields),
            "imports": page,
            "elided_page_range": list(paginator.get_elided_page_range(page.number)),
            "journal_url": self.journal_url,
        }
        return {**super().get_context_data(**kwargs), **context}


class EntryPage(JournalPage):
    """A page about one import of the journal."""

    @cached_property
    def entry(self) -> SheetImport:
        return get_object_or_404(list_imports(self.edition), identifier=self.kwargs["identifier"])

    @property
    def entry_url(self) -> str:
        return reverse("desk_journal_entry", args=[self.edition.code, self.entry.identifier])

    def get_page_title(self) -> str:
        return self.entry.file_name

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": self.journal_url, "label": _("Journal of imports")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "entry": self.entry, "entry_url": self.entry_url}


class JournalEntry(EntryPage):
    template_name = "laureats/desk/journal_entry.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        imported = list_imports(self.edition).filter(state__in=IMPORTED, batch=self.entry.batch)
        together = imported.exclude(pk=self.entry.pk)
        context = {
            "changes": show_changes(self.entry),
            "together": list(together.order_by("pk")),
            "stand_together": together.filter(state=SheetImport.State.CONFIRMED).exists(),
            "obstacles": Excerpt(plan_undoing(edition=self.edition, imports=[self.entry]).faults, OBSTACLES_SHOWN),
            "may_undo": self.request.user.has_perm(UNDO),
        }
        return {**super().get_context_data(**kwargs), **context}


class JournalFile(EntryPage):
    """The file as it came, for saving. Marks given at the table have none."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        if not self.entry.file:
            raise Http404
        try:
            stream = self.entry.file.open("rb")
        except FileNotFoundError as error:
            raise Http404 from error
        return send_attachment(stream, name=self.entry.file_name)


class JournalValues(EntryPage):
    """Every value before and after, as a table for saving."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        name = f"{self.edition.code}-{self.entry.identifier}.csv"
        return send_attachment(io.BytesIO(write_changes(self.entry)), name=name)
