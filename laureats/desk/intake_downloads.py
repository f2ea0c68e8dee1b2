# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat takes away of one candidature: a piece of evidence, the dossier, the archive. Each is noted."""

from contextlib import ExitStack
from io import BytesIO
from typing import IO

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from laureats.desk.attachments import send_attachment
from laureats.desk.intake_pages import OneFilePage
from laureats.intake.dossiers import pack_evidence, print_dossier
from laureats.intake.events import note_access
from laureats.personal_links import add_private_headers


class Download(OneFilePage):
    def hand_over(self, stream: IO[bytes], *, name: str) -> HttpResponseBase:
        """Note who takes the file away, and send it; it is closed when its candidature is there no more."""
        reader = _("%(name)s (secretariat)") % {"name": self.author.name}
        with ExitStack() as opened:
            opened.enter_context(stream)
            note_access(candidature=self.candidature, reader=reader, document=name)
            opened.pop_all()
        return add_private_headers(send_attachment(stream, name=name))


class EvidenceDownload(Download):
    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:  # type: ignore[override]
        file = get_object_or_404(self.candidature.evidence, identifier=self.kwargs["identifier"])
        try:
            stream = file.file.open("rb")
        except FileNotFoundError as error:
            raise Http404 from error
        return self.hand_over(stream, name=file.name)


class DossierFile(Download):
    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:  # type: ignore[override]
        content = BytesIO(print_dossier(self.candidature))
        return self.hand_over(content, name=f"dossier-{self.candidature.reference}.pdf")


class EvidenceArchive(Download):
    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:  # type: ignore[override]
        return self.hand_over(pack_evidence(self.candidature), name=f"pieces-{self.candidature.reference}.zip")
