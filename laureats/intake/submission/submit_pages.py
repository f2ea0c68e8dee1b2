# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page where a file is sent, and where its receipt is read; the receipt as a file."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.formats import format_moment
from laureats.faults import Fault, Refused
from laureats.intake.events import note_access
from laureats.intake.gate import WRITABLE, is_open
from laureats.intake.pages import ApplicantPage
from laureats.intake.periods import period_of
from laureats.intake.submission.file_pages import FilePage
from laureats.intake.submission.mandate import is_mandate_confirmed
from laureats.intake.submission.queries import find_mandate_link, find_refusal
from laureats.intake.submission.readiness import Obstacle, list_obstacles
from laureats.intake.submission.receipt import read_receipt
from laureats.intake.submission.receipt_document import print_receipt, receipt_name
from laureats.intake.submission.submitting import submit_file
from laureats.intake.texts import intake_of, tell_consent, tell_purpose
from laureats.proposals.page_form import FormFault

# Nothing that a file holds runs in the page of a browser that opens it.
SANDBOX = "default-src 'none'; sandbox"


class SubmitPage(FilePage):
    template = "laureats/intake/submission/submit.html"
    page = "application_submit"
    done = {
        "envoye": gettext_lazy("Your file is sent. Its receipt is on its way by mail."),
        "deja": gettext_lazy("Your file was sent already: it counts once, with all that you changed since."),
    }

    def page_context(self) -> Mapping[str, Any]:
        candidature = self.candidature
        is_sent, is_form_open = candidature.submitted_at is not None, is_open(candidature)
        intake = intake_of(candidature.edition)
        return {
            "is_open": is_form_open,
            "can_change": is_form_open and candidature.status in WRITABLE,
            "closes": format_moment(period_of(candidature.edition, territory=candidature.territory_id).last_instant),
            "obstacles": [] if is_sent else self.list_faults(),
            "receipt": read_receipt(candidature) if is_sent else None,
            "is_confirmed": is_mandate_confirmed(candidature),
            "mandate_link": find_mandate_link(candidature),
            "mandate_refusal": find_refusal(candidature),
            "purpose": tell_purpose(intake),
            "consent": tell_consent(intake),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        consent = str(tell_consent(intake_of(self.candidature.edition)))
        try:
            self.require_holder()
            self.require_consent()
            is_new = submit_file(self.candidature, consent=consent, author_name=self.author_name)
        except Refused as refusal:
            return self.show_refusal(refusal, was_refused=True)
        return self.go_on("envoye" if is_new else "deja")

    def require_consent(self) -> None:
        if "consent" not in self.request.POST:
            raise Refused([Fault(code="consent", message=_("Tick the sentence of agreement, then send the file."))])

    def list_faults(self) -> list[FormFault]:
        """Return what is missing, each with the address of the field where it is written."""
        return [self.locate(obstacle) for obstacle in list_obstacles(self.candidature)]

    def locate(self, obstacle: Obstacle) -> FormFault:
        address = reverse(obstacle.page, args=[self.kwargs["secret"], *obstacle.parts])
        return FormFault(target=f"{address}#{obstacle.anchor}", where=obstacle.where, sentence=obstacle.sentence)


class ReceiptFile(ApplicantPage):
    """The receipt of a file that was sent, as it stands now."""

    hands_over_file = True
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        candidature = self.candidature
        if candidature.submitted_at is None:
            raise Http404
        content = print_receipt(candidature, language=get_language() or "fr")
        reader = f"{self.author_name} ({self.link.get_role_display()})"
        note_access(candidature=candidature, reader=reader, document=receipt_name(candidature))
        response = HttpResponse(content, content_type="application/pdf")
        name = receipt_name(candidature)
        response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Security-Policy"] = SANDBOX
        return response
