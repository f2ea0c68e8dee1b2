# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Last steps: what the export would change and what was changed on both sides, then what was written."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from laureats.desk.answers import Answers
from laureats.desk.excerpts import Excerpt
from laureats.desk.flat_previews import show_file
from laureats.desk.held_files import FileLinks
from laureats.desk.import_summary import DoneFiles
from laureats.desk.importing import CheckStep
from laureats.desk.mapping_pages import MappedExportPage, MappedImport
from laureats.desk.previews import Preview
from laureats.desk.sending import SendStep
from laureats.imports.uploads import Upload
from laureats.intake.mapping.merging import Conflicts
from laureats.intake.mapping.plans import confirm_export, plan_export

CONFLICT = "changed_here"


class SendExport(SendStep, MappedImport):
    """The file is kept aside; its columns come next."""


class CheckExport(CheckStep, MappedExportPage):
    template_name = "laureats/desk/mapping_check.html"

    @property
    def conflicts(self) -> Conflicts:
        asked = self.request.POST.get("conflicts") or self.request.GET.get("conflicts", "")
        return Conflicts(asked) if asked in tuple(Conflicts) else Conflicts.ASK

    @property
    def address(self) -> str:
        return self.step_address("desk_mapping_check", self.mapping.pk)

    def list_links(self) -> list[FileLinks]:
        return [FileLinks(correct_url="", copy_url="") for _entry in self.held.entries]

    def make_preview(self, uploads: Sequence[Upload], *, answers: Answers) -> Preview:
        mapping, conflicts = self.mapping, self.conflicts
        plan = plan_export(edition=self.edition, upload=uploads[0], mapping=mapping, conflicts=conflicts)
        to_correct = [fault for fault in plan.report.faults if fault.code != CONFLICT]
        return Preview(
            files=[replace(show_file(plan.report), faults=Excerpt(to_correct))],
            faults=plan.report.faults,
            level_changes=None,
            fingerprint=plan.fingerprint,
            confirm=lambda author: [confirm_export(plan=plan, author=author, mapping=mapping, conflicts=conflicts)],
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        faults = context["preview"].faults
        return {
            **context,
            "asked": Excerpt([fault for fault in faults if fault.code == CONFLICT]),
            "conflicts": self.conflicts,
            "mapping": self.mapping,
            "columns_url": f"{self.step_address('desk_mapping_columns')}?mapping={self.mapping.pk}",
            "words_url": self.step_address("desk_mapping_words", self.mapping.pk),
            "step": 4,
        }


class DoneExport(DoneFiles, MappedImport):
    """What was written, and the way to the next export."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "step": 5}
