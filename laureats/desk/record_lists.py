# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists of records that are exported as they are filtered, and imported from there."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button

from core.record_views import RecordIndexView
from label.models import Edition
from laureats.desk.pages import READ_DESK
from laureats.desk.record_exports import hand_over
from laureats.models import Award, Candidature, Decision, Territory
from laureats.resources.exporting import (
    FORMATS,
    ExportedFile,
    export_awards,
    export_candidatures,
    export_decisions,
    export_territories,
)
from laureats.spreadsheets.workbook import FileFormat


class ExportedIndexView(RecordIndexView):
    """A list with our own export: Wagtail's writes no ODS, and nothing that an import takes back."""

    FORMATS = FORMATS

    def export(self, records: QuerySet[Any], *, file_format: FileFormat) -> ExportedFile | None:
        """Return the records of the list in a file, None when they cannot stand in one."""
        raise NotImplementedError

    @property
    def may_export(self) -> bool:
        return True

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons: list[Button] = [*super().header_more_buttons, *self.import_buttons]
        if self.may_export:
            buttons += [self._make_button(file_format) for file_format in FORMATS]
        return buttons

    @property
    def import_buttons(self) -> list[Button]:
        return []

    def as_spreadsheet(self, queryset: QuerySet[Any], spreadsheet_format: FileFormat) -> HttpResponse:
        if not self.may_export:
            raise PermissionDenied
        file = self.export(queryset, file_format=spreadsheet_format)
        if file is not None:
            return hand_over(file)
        messages.error(self.request, _("Choose one edition in the filters first: a file holds the records of one."))
        return redirect(self.index_url)

    def _make_button(self, file_format: FileFormat) -> Button:
        label = _("Export as %(format)s") % {"format": file_format.upper()}
        return Button(label, url=self.get_export_url(file_format), icon_name="download", priority=90)


class RegisterIndexView(ExportedIndexView):
    """A list whose records are imported, of no single edition."""

    subject = ""

    @property
    def import_buttons(self) -> list[Button]:
        if not self.request.user.has_perm("laureats.add_sheetimport"):
            return []
        address = reverse("register_import", args=[self.subject])
        return [Button(_("Import"), url=address, icon_name="upload", priority=80)]


class TerritoryIndexView(RegisterIndexView):
    subject = "territories"

    def export(self, records: QuerySet[Territory], *, file_format: FileFormat) -> ExportedFile:
        return export_territories(records, file_format=file_format)


class AwardIndexView(RegisterIndexView):
    subject = "awards"

    def export(self, records: QuerySet[Award], *, file_format: FileFormat) -> ExportedFile:
        """Export what is public, and the rest to who sees the desk."""
        if not self.request.user.has_perm(READ_DESK):
            records = records.filter(edition__released_at__isnull=False)
        return export_awards(records, file_format=file_format)


class DeskIndexView(ExportedIndexView):
    """A list of what the secretariat alone may carry away: people's addresses, and decisions."""

    @property
    def may_export(self) -> bool:
        return bool(self.request.user.has_perm(READ_DESK))


class CandidatureIndexView(DeskIndexView):
    def export(self, records: QuerySet[Candidature], *, file_format: FileFormat) -> ExportedFile | None:
        edition = _only_edition(records.values_list("edition", flat=True))
        if edition is None:
            return None
        return export_candidatures(edition=edition, candidatures=records, file_format=file_format)


class DecisionIndexView(DeskIndexView):
    def export(self, records: QuerySet[Decision], *, file_format: FileFormat) -> ExportedFile | None:
        edition = _only_edition(records.values_list("candidature__edition", flat=True))
        if edition is None:
            return None
        return export_decisions(edition=edition, decisions=records, file_format=file_format)


def _only_edition(keys: QuerySet[Any, int]) -> Edition | None:
    """Return the edition when all are of one: a reference names a record within its edition alone."""
    found = list(keys.order_by().distinct()[:2])
    return Edition.objects.get(pk=found[0]) if len(found) == 1 else None
