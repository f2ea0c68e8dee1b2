# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Last step of an import: what was written, what it did to the levels, and where to go next."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.import_pages import EditionImport, ImportPage
from laureats.desk.level_changes import list_levels_moved
from laureats.desk.previews import ChangedLevel, Totals
from laureats.desk.queries import read_desk
from laureats.desk.step import list_open_deeds
from laureats.desk.steps import list_steps
from laureats.imports.batches import find_imported
from laureats.models import SheetImport


class DoneStep(ImportPage):
    """A page that can be kept and opened again."""

    template_name = "laureats/desk/import_done.html"
    header_icon = "check"

    @cached_property
    def imports(self) -> list[SheetImport]:
        return find_imported(edition=self.scope, subject=self.subject, batch=self.kwargs["batch"])

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if self.imports:
            return self.render_to_response(self.get_context_data())
        messages.warning(request, _("No import has this address: these files were given up, or are still waiting."))
        return redirect(self.home_url)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "imports": [(entry, self.entry_url(entry)) for entry in self.imports],
            "totals": add_totals(self.imports),
            "is_undone": all(entry.state == SheetImport.State.UNDONE for entry in self.imports),
            "send_url": self.reverse_step("desk_import"),
            "undo_url": self.undo_url,
            "step": 3,
        }
        return {**context, **super().get_context_data(**kwargs)}

    def entry_url(self, entry: SheetImport) -> str:
        """Return the page of one import in the journal, blank where there is none."""
        return ""

    @property
    def undo_url(self) -> str:
        """Return the page that takes back what still stands of the batch, blank where there is none."""
        return ""


class DoneFiles(DoneStep, EditionImport):
    """The import of an edition: open for ever, even once the edition is sealed."""

    is_closed = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        following = next((step for step in list_steps(read_desk(self.edition)) if step.is_next), None)
        deed = next(iter(list_open_deeds(following, user=self.request.user)), None) if following else None
        context = {
            "level_changes": self.list_level_changes(),
            "next_step": following if deed else None,
            "next_deed": deed,
            "send_url": "" if self.edition.is_sealed else self.reverse_step("desk_import"),
        }
        return {**super().get_context_data(**kwargs), **context}

    def entry_url(self, entry: SheetImport) -> str:
        return reverse("desk_journal_entry", args=[self.edition.code, entry.identifier])

    @property
    def undo_url(self) -> str:
        if self.subject != SheetImport.Subject.MARKS or self.edition.is_sealed:
            return ""
        return reverse("desk_undo_batch", args=[self.edition.code, self.kwargs["batch"]])

    def list_level_changes(self) -> list[ChangedLevel] | None:
        """Return what the marks did to the levels; None for what is no mark, and once it was undone."""
        standing = [entry for entry in self.imports if entry.state == SheetImport.State.CONFIRMED]
        if self.subject != SheetImport.Subject.MARKS or not standing:
            return None
        return list_levels_moved(edition=self.edition, imports=standing)


def add_totals(imports: list[SheetImport]) -> Totals:
    return Totals(
        created=sum(entry.created_count for entry in imports),
        changed=sum(entry.changed_count for entry in imports),
        cleared=sum(entry.cleared_count for entry in imports),
        unchanged=sum(entry.unchanged_count for entry in imports),
    )
