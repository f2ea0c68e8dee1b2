# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of a file, handed back to the people who gave them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import content_disposition_header

from laureats.intake.events import note_access
from laureats.intake.pages import ApplicantPage
from laureats.models import EvidenceFile

# Nothing that a file holds runs in the page of a browser that opens it.
_POLICY = "default-src 'none'; sandbox"


class EvidenceDownload(ApplicantPage):
    hands_over_file = True
    http_method_names = ["get", "options"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        file = self.candidature.evidence.filter(identifier=kwargs["identifier"]).first()
        if file is None:
            raise Http404
        answer = send_evidence(file)
        reader = f"{self.author_name} ({self.link.get_role_display()})"
        note_access(candidature=self.candidature, reader=reader, document=file.name)
        return answer


def send_evidence(file: EvidenceFile) -> HttpResponse:
    """Answer with a file to keep, which no browser opens in the site. Raises `Http404` when it is kept no more."""
    try:
        with file.file.open("rb") as stream:
            content = stream.read()
    except (FileNotFoundError, ValueError) as error:
        raise Http404 from error
    answer = HttpResponse(content, content_type=file.media_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = _POLICY
    return answer
