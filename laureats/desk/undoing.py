# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Undoing imports: what it would do, or why it cannot, then the deed."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from laureats.desk.journal import UNDO, JournalPage
from laureats.desk.journal_filters import list_imports
from laureats.desk.undo_previews import preview_undoing
from laureats.faults import Refused
from laureats.jury_sheets import undo_batch, undo_import
from laureats.jury_sheets.undo_plan import plan_undoing
from laureats.jury_sheets.undoing import find_standing
from laureats.models import SheetImport


class UndoPage(JournalPage):
    """The page before the deed, which also says why it was refused."""

    permission_required = UNDO
    template_name = "laureats/desk/journal_undo.html"
    page_title = gettext_lazy("Undo an import")
    header_icon = "rotate"

    @property
    def entries(self) -> Sequence[SheetImport]:
        raise NotImplementedError

    def undo(self) -> None:
        raise NotImplementedError

    @property
    def back_url(self) -> str:
        return reverse("desk_journal_entry", args=[self.edition.code, self.entries[0].identifier])

    def get_trail(self) -> list[dict[str, Any]]:
        journal = {"url": self.journal_url, "label": _("Journal of imports")}
        return [*super().get_trail(), journal, {"url": self.back_url, "label": self.entries[0].file_name}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plan = plan_undoing(edition=self.edition, imports=self.entries)
        context = {"entries": self.entries, "preview": preview_undoing(plan), "back_url": self.back_url}
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.undo()
        except Refused:
            messages.error(request, _("Nothing was undone: read why below."))
            return self.render_to_response(self.get_context_data())
        messages.success(request, _name_undone(self.entries))
        return redirect(self.back_url)


class UndoImport(UndoPage):
    @cached_property
    def entries(self) -> Sequence[SheetImport]:
        return _find_entries(self, identifier=self.kwargs["identifier"])

    def undo(self) -> None:
        undo_import(sheet_import=self.entries[0], author=self.author)


class UndoBatch(UndoPage):
    """All the files confirmed together that still stand."""

    page_title = gettext_lazy("Undo the files confirmed together")

    @cached_property
    def entries(self) -> Sequence[SheetImport]:
        return find_standing(_find_entries(self, batch=self.kwargs["batch"]))

    def undo(self) -> None:
        undo_batch(batch=self.kwargs["batch"], author=self.author)


def _find_entries(page: JournalPage, **named: object) -> list[SheetImport]:
    entries = list(list_imports(page.edition).filter(**named).order_by("pk"))
    if not entries:
        raise Http404
    return entries


def _name_undone(entries: Sequence[SheetImport]) -> str:
    sentence = ngettext("The import of %(files)s is undone.", "The imports of %(files)s are undone.", len(entries))
    return sentence % {"files": ", ".join(entry.file_name for entry in entries)}
