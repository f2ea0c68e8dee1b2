# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The import of territories and awards: the same steps as an edition's, for records of no single edition."""

from collections.abc import Sequence

from django.contrib.auth.models import PermissionsMixin
from django.http import Http404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.answers import Answers
from laureats.desk.copies import CopyStep
from laureats.desk.correcting import CorrectStep
from laureats.desk.flat_previews import show_file
from laureats.desk.import_pages import ImportPage
from laureats.desk.import_summary import DoneStep
from laureats.desk.importing import CheckStep
from laureats.desk.previews import Preview
from laureats.desk.sending import SendStep
from laureats.imports.uploads import Upload
from laureats.models import SheetImport
from laureats.resources.importing import check_records, confirm_records
from laureats.resources.subjects import RECORD_SUBJECTS

Subject = SheetImport.Subject
# Whoever may not read a record may not see, by importing, what it holds.
READ = {Subject.TERRITORIES: "laureats.view_territory", Subject.AWARDS: "laureats.view_award"}


class RegisterImport(ImportPage):
    help_template = "laureats/desk/includes/register_help.html"
    titles = {
        Subject.TERRITORIES: lambda: _("Import territories"),
        Subject.AWARDS: lambda: _("Import awards of past editions"),
    }

    home_names = {
        Subject.TERRITORIES: lambda: _("Back to the territories"),
        Subject.AWARDS: lambda: _("Back to the awards"),
    }

    @cached_property
    def subject(self) -> SheetImport.Subject:
        subject = self.kwargs["subject"]
        if subject not in RECORD_SUBJECTS:
            raise Http404
        return Subject(subject)

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return super().is_allowed(user) and user.has_perm(READ[self.subject])

    @property
    def scope(self) -> None:
        return None

    @property
    def home_name(self) -> str:
        return self.home_names[self.subject]()

    @property
    def home_url(self) -> str:
        return reverse(f"{self.subject.value}:index")

    def reverse_step(self, name: str, *args: object) -> str:
        return reverse(name.replace("desk_import", "register_import"), args=[self.subject.value, *args])

    def get_page_title(self) -> str:
        return self.titles[self.subject]()

    def make_preview(self, uploads: Sequence[Upload], *, answers: Answers) -> Preview:
        plan = check_records(resource=RECORD_SUBJECTS[self.subject], upload=uploads[0])
        return Preview(
            files=[show_file(plan.report)],
            faults=plan.report.faults,
            level_changes=None,
            fingerprint=plan.fingerprint,
            confirm=lambda author: [confirm_records(plan=plan, author=author, subject=self.subject)],
        )


class SendRecords(SendStep, RegisterImport):
    pass


class CheckRecords(CheckStep, RegisterImport):
    pass


class CorrectRecords(CorrectStep, RegisterImport):
    pass


class CopyRecords(CopyStep, RegisterImport):
    pass


class DoneRecords(DoneStep, RegisterImport):
    def entry_url(self, entry: SheetImport) -> str:
        return reverse("sheet-imports:inspect", args=[entry.pk])


IMPORT = "registres/<slug:subject>/import/"
urlpatterns = [
    path(IMPORT, SendRecords.as_view(), name="register_import"),
    path(f"{IMPORT}<uuid:batch>/", CheckRecords.as_view(), name="register_import_check"),
    path(f"{IMPORT}<uuid:batch>/fichier/<uuid:file>/", CorrectRecords.as_view(), name="register_import_correct"),
    path(f"{IMPORT}<uuid:batch>/<int:number>/copie/", CopyRecords.as_view(), name="register_import_copy"),
    path(f"{IMPORT}fait/<uuid:batch>/", DoneRecords.as_view(), name="register_import_done"),
]
