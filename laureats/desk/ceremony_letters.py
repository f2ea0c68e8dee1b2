# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The letters of results: to whom, where each stands, what each says. Nothing before the release."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy

from laureats.correspondence.letters import Letter
from laureats.desk.ceremony_forms import MailingForm, Row
from laureats.desk.ceremony_mailing import CandidateMailing
from laureats.desk.pages import EditionPage
from laureats.desk.record_exports import hand_over
from laureats.intake.ceremony.letter_states import Reader, list_readers
from laureats.intake.ceremony.result_document import kit_address, print_result
from laureats.intake.ceremony.result_letters import purpose_of, send_result_letters, write_result_letter
from laureats.intake.ceremony.results import Result, read_result
from laureats.intake.ceremony.sending import Addressed
from laureats.intake.events import note_access
from laureats.intake.mail_templates import Purpose
from laureats.models import ApplicantLink
from laureats.resources.exporting import ExportedFile

TITLE = gettext_lazy("Result letters")


class ResultLetters(CandidateMailing):
    template_name = "laureats/desk/ceremony/letters.html"
    page_title = TITLE
    purposes = (Purpose.LABELLED, Purpose.UNLABELLED)
    role = ApplicantLink.Role.RESULT

    @cached_property
    def listed(self) -> Sequence[Reader]:
        return list_readers(self.edition)

    def choose_shown(self, ticked: Sequence[Row]) -> Sequence[Row]:
        """Return the first row of each kind of letter."""
        readers = [row for row in ticked if isinstance(row, Reader)]
        return list({purpose_of(row): row for row in reversed(readers)}.values())[::-1]

    def write(self, row: Row, *, form: MailingForm) -> Letter:
        assert isinstance(row, Reader)  # noqa: S101  # The rows of this page.
        wording = form.find_wording(purpose_of(row))
        wording.check()
        return write_result_letter(row, wordings={wording.purpose: wording})

    def send(self, addressed: Sequence[Addressed], *, form: MailingForm) -> int:
        wordings = {purpose: form.find_wording(purpose) for purpose in self.purposes}
        return send_result_letters(edition=self.edition, addressed=addressed, wordings=wordings, author=self.author)


class ResultPreview(EditionPage):
    """What one candidate reads behind its link."""

    template_name = "laureats/desk/ceremony/letter.html"
    header_icon = "doc-full"

    @cached_property
    def result(self) -> Result:
        """Return the result, or answer as for an unknown reference before the release."""
        candidatures = self.edition.candidatures.select_related("edition", "territory")
        candidature = candidatures.filter(reference=self.kwargs["reference"]).first()
        result = read_result(candidature) if candidature else None
        if result is None:
            raise Http404
        return result

    def get_page_title(self) -> str:
        return self.result.name

    def get_page_subtitle(self) -> str:
        return self.result.candidature.reference

    def get_trail(self) -> list[dict[str, Any]]:
        letters = {"url": reverse("desk_result_letters", args=[self.edition.code]), "label": str(TITLE)}
        return [*super().get_trail(), letters]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"result": self.result, "kit": kit_address(self.result)}
        return {**super().get_context_data(**kwargs), **context}


class ResultPreviewPdf(ResultPreview):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        file = print_result(self.result)
        note_access(candidature=self.result.candidature, reader=self.author.name, document=file.name)
        return hand_over(ExportedFile(name=file.name, media_type="application/pdf", content=file.content))
