# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The dossiers of an edition, handed to a juror by their personal link: none from which they stand aside."""

from io import BytesIO
from typing import IO, Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from laureats.correspondence.links import note_use
from laureats.desk.attachments import send_attachment
from laureats.intake.dossiers import dossiers_of, pack_evidence, print_dossier
from laureats.intake.events import note_access
from laureats.juror_page.pages import LinkPage
from laureats.models import Candidature
from laureats.personal_links import is_within_attempts

# A juror reads every file of an edition, twice over, within an hour.
MAX_DOWNLOADS = 300


class DossierDownload(LinkPage):
    """A file of one candidature. One that is not theirs to read answers as one that does not exist."""

    http_method_names = ["get", "head", "options"]
    file_name = ""

    def make(self, candidature: Candidature) -> IO[bytes]:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        candidature = dossiers_of(self.link.seat).filter(reference=kwargs["reference"]).first()
        if candidature is None or self.is_closed:
            raise Http404
        if not is_within_attempts(f"juror-dossiers:{self.link.pk}", limit=MAX_DOWNLOADS):
            return self.refuse_downloads()
        note_use(self.link)
        name = self.file_name % {"reference": candidature.reference}
        content = self.make(candidature)
        reader = _("%(name)s (jury)") % {"name": self.link.seat.person.full_name}
        try:
            note_access(candidature=candidature, reader=reader, document=name)
        except Candidature.DoesNotExist as gone:
            content.close()
            raise Http404 from gone
        return send_attachment(content, name=name)

    def refuse_downloads(self) -> HttpResponse:
        text = _("Too many files were sent or fetched with this link: try again in an hour.")
        return self.refuse(title=_("Too many files"), text=text, status=429)


class JurorDossier(DossierDownload):
    file_name = "dossier-%(reference)s.pdf"

    def make(self, candidature: Candidature) -> IO[bytes]:
        return BytesIO(print_dossier(candidature))


class JurorEvidence(DossierDownload):
    file_name = "pieces-%(reference)s.zip"

    def make(self, candidature: Candidature) -> IO[bytes]:
        return pack_evidence(candidature)
