# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of an import that wait for their confirmation, as the desk finds them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.answers import Answers, read_answers
from laureats.desk.import_pages import ImportPage
from laureats.imports.batches import find_imported
from laureats.imports.holding import HeldBatch, find_held


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLinks:
    """Where one file is corrected, and where its copy with its faults marked is."""

    correct_url: str
    copy_url: str


class HeldFilesPage(ImportPage):
    """A page about the files of one batch, named in its address."""

    @cached_property
    def held(self) -> HeldBatch:
        """Return the files, none of them when they are no longer waiting."""
        held = find_held(edition=self.scope, subject=self.subject, batch=self.kwargs["batch"])
        return held or HeldBatch([])

    @property
    def address(self) -> str:
        return self.reverse_step("desk_import_check", self.kwargs["batch"])

    def read_answers(self) -> Answers:
        return read_answers(self.request.POST if self.request.method == "POST" else self.request.GET)

    def list_links(self) -> list[FileLinks]:
        """Return the links of each file, in their order."""
        batch, answers = self.kwargs["batch"], urlencode(self.read_answers().as_fields())
        return [
            FileLinks(
                correct_url=self.reverse_step("desk_import_correct", batch, entry.identifier),
                copy_url=f"{self.reverse_step('desk_import_copy', batch, number)}?{answers}",
            )
            for number, entry in enumerate(self.held.entries, start=1)
        ]

    def start_again(self) -> HttpResponse:
        """Lead to what the files became: an import that is done, or none."""
        batch = self.kwargs["batch"]
        done = find_imported(edition=self.scope, subject=self.subject, batch=batch)
        if done:
            said = {"author": done[0].author_name}
            messages.info(self.request, _("These files were imported already, by %(author)s.") % said)
            return redirect(self.reverse_step("desk_import_done", batch))
        messages.warning(self.request, _("These files were confirmed or given up already: send them again."))
        return redirect(self.reverse_step("desk_import"))
