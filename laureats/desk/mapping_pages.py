# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the steps of the import of another system's export share."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.held_files import HeldFilesPage
from laureats.desk.import_pages import EditionImport
from laureats.faults import Refused
from laureats.intake.mapping.exports import Export, read_export
from laureats.intake.mapping.targets import Target, list_targets
from laureats.models import ColumnMapping, SheetImport

# After the file was sent, its columns come before what it would change.
_STEPS = {
    "desk_import": "desk_mapping_send",
    "desk_import_check": "desk_mapping_columns",
    "desk_import_done": "desk_mapping_done",
}


class MappedImport(EditionImport):
    """The import of candidatures from an export whose columns a mapping reads."""

    page_title = gettext_lazy("Import an export of Démarches Simplifiées")
    help_template = "laureats/desk/includes/mapping_help.html"

    @property
    def subject(self) -> SheetImport.Subject:
        return SheetImport.Subject.CANDIDATURES

    def get_page_title(self) -> str:
        return str(self.page_title)

    def reverse_step(self, name: str, *args: object) -> str:
        if name in _STEPS:
            return reverse(_STEPS[name], args=[self.edition.code, *args])
        return super().reverse_step(name, *args)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        steps = "laureats/desk/includes/mapping_steps.html"
        return {"steps_template": steps, **super().get_context_data(**kwargs)}


class ReadExportPage(HeldFilesPage, MappedImport):
    """A page about one export that waits for its confirmation."""

    @cached_property
    def targets(self) -> dict[str, Target]:
        return list_targets(self.edition)

    @cached_property
    def mappings(self) -> list[ColumnMapping]:
        return list(ColumnMapping.objects.order_by("-changed_at"))

    def find_mapping(self, key: object) -> ColumnMapping | None:
        return next((mapping for mapping in self.mappings if str(mapping.pk) == str(key)), None)

    @cached_property
    def export(self) -> Export | None:
        """Return the export, None when it cannot be read: `unreadable` then says why."""
        self.unreadable: list[str] = []
        try:
            return read_export(self.held.uploads[0])
        except Refused as refusal:
            self.unreadable = [str(fault) for fault in refusal.faults]
            return None

    def step_address(self, name: str, *args: object) -> str:
        return reverse(name, args=[self.edition.code, self.kwargs["batch"], *args])

    def tell_name(self) -> str:
        return _("Export %(file)s") % {"file": self.held.entries[0].file_name}


class MappedExportPage(ReadExportPage):
    """A page about an export read through the mapping that its address names."""

    @cached_property
    def mapping(self) -> ColumnMapping:
        mapping = self.find_mapping(self.kwargs["mapping"])
        if mapping is None:
            raise Http404
        return mapping
