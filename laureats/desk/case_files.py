# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of one candidature: as a page, and as a PDF to bring to the jury."""

import io
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.functional import cached_property

from laureats.case_files import find_candidature, read_case_file
from laureats.case_files.document import print_case_file
from laureats.desk.attachments import send_attachment
from laureats.desk.pages import EditionPage
from laureats.models import Candidature
from laureats.table_marks.checking import refuse_file


class CaseFilePage(EditionPage):
    """Only eligible candidatures have a file: nothing is computed for the others."""

    template_name = "laureats/desk/case_file.html"
    header_icon = "doc-full"

    @cached_property
    def candidature(self) -> Candidature:
        try:
            return find_candidature(edition=self.edition, reference=self.kwargs["reference"])
        except Candidature.DoesNotExist as unknown:
            raise Http404 from unknown

    def get_page_title(self) -> str:
        return self.candidature.snapshot_name

    def get_page_subtitle(self) -> str:
        return self.candidature.reference

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "file": read_case_file(self.candidature),
            "candidature": self.candidature,
            "takes_marks": refuse_file(self.candidature, edition=self.edition) is None,
        }
        return {**super().get_context_data(**kwargs), **context}


class CaseFilePdf(CaseFilePage):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]  # A stream.
        content = print_case_file(self.candidature)
        return send_attachment(io.BytesIO(content), name=f"dossier-{self.candidature.reference}.pdf")
