# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the three steps of an import share, whatever is imported and wherever it belongs."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import PermissionsMixin
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.desk.answers import Answers
from laureats.desk.flat_previews import preview_table
from laureats.desk.forms import TableForm, WorkbooksForm
from laureats.desk.mark_previews import preview_workbooks
from laureats.desk.pages import READ_DESK, DeskPage, EditionPage
from laureats.desk.previews import Preview
from laureats.imports.uploads import Upload
from laureats.models import SheetImport

Subject = SheetImport.Subject


class ImportPage(DeskPage):
    """One step of an import, its frame.

    What is imported comes from a class that gives `subject`, `scope`, `home_url`, `home_name`, `reverse_step` and
    `make_preview`: an edition's records from `EditionImport`. A page is that class with one of the steps `SendStep`,
    `AddStep`, `CheckStep`, `CorrectStep` and `DoneStep`.
    """

    permission_required = "laureats.add_sheetimport"
    header_icon = "download"
    help_template = "laureats/desk/includes/import_help.html"

    @property
    def subject(self) -> SheetImport.Subject:
        raise NotImplementedError

    @property
    def scope(self) -> Edition | None:
        """Return the edition that the files are of, None for records of no single edition."""
        raise NotImplementedError

    @property
    def home_url(self) -> str:
        """Return the page that leads to this import."""
        raise NotImplementedError

    def reverse_step(self, name: str, *args: object) -> str:
        """Return the address of `desk_import`, `desk_import_check`… for what is imported here."""
        raise NotImplementedError

    def make_preview(self, uploads: Sequence[Upload], *, answers: Answers) -> Preview:
        raise NotImplementedError

    @property
    def form_class(self) -> type[WorkbooksForm] | type[TableForm]:
        return TableForm

    def is_allowed(self, user: PermissionsMixin) -> bool:
        """A preview shows marks and decisions: who imports must be one of those who may see them."""
        return user.has_perms([READ_DESK, self.permission_required])

    @property
    def home_name(self) -> str:
        """Return what the way back is called."""
        raise NotImplementedError

    @property
    def takes_many(self) -> bool:
        return issubclass(self.form_class, WorkbooksForm)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        frame = {
            "subject": self.subject.value,
            "home_url": self.home_url,
            "home_name": self.home_name,
            "help_template": self.help_template,
            "takes_many": self.takes_many,
        }
        return {**frame, **super().get_context_data(**kwargs)}


class EditionImport(ImportPage, EditionPage):
    """What is imported into one edition: candidatures, recusals, marks, decisions. A sealed one takes nothing."""

    titles = {
        Subject.CANDIDATURES: lambda: _("Import candidatures"),
        Subject.RECUSALS: lambda: _("Import recusals"),
        Subject.MARKS: lambda: _("Import jury workbooks"),
        Subject.DECISIONS: lambda: _("Import decisions"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.is_closed and request.user.is_authenticated and self.is_allowed(request.user):
            messages.error(request, _("This edition is sealed: nothing can be imported into it any more."))
            return redirect(self.home_url)
        return super().dispatch(request, *args, **kwargs)

    @property
    def is_closed(self) -> bool:
        return self.edition.is_sealed

    @cached_property
    def subject(self) -> SheetImport.Subject:
        subject = self.kwargs["subject"]
        if subject not in self.titles:
            raise Http404
        return Subject(subject)

    @property
    def scope(self) -> Edition:
        return self.edition

    @property
    def home_url(self) -> str:
        return reverse("desk_edition", args=[self.edition.code])

    @property
    def home_name(self) -> str:
        return _("Back to the desk of %(edition)s") % {"edition": self.edition.name}

    @property
    def form_class(self) -> type[WorkbooksForm] | type[TableForm]:
        return WorkbooksForm if self.subject == Subject.MARKS else TableForm

    def reverse_step(self, name: str, *args: object) -> str:
        return reverse(name, args=[self.edition.code, self.subject.value, *args])

    def get_page_title(self) -> str:
        return self.titles[self.subject]()

    def make_preview(self, uploads: Sequence[Upload], *, answers: Answers) -> Preview:
        if self.subject == Subject.MARKS:
            return preview_workbooks(edition=self.edition, uploads=uploads, answers=answers)
        return preview_table(edition=self.edition, subject=self.subject, upload=uploads[0])
