# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The receipt on paper, and with the mail that announces it."""

from collections.abc import Iterator

from django.conf import settings
from django.utils import timezone, translation

from laureats.documents import render_pdf
from laureats.intake.mails.attachments import Attachment
from laureats.intake.submission.receipt import read_receipt
from laureats.models import Candidature, CandidatureMail


def print_receipt(candidature: Candidature, *, language: str) -> bytes:
    """Return the tagged PDF of the receipt of a file that was sent, as it stands now."""
    with translation.override(language), timezone.override(settings.TIME_ZONE):
        context = {"receipt": read_receipt(candidature), "candidature": candidature, "edition": candidature.edition}
        return render_pdf("laureats/documents/application_receipt.html", context, language=language)


def receipt_name(candidature: Candidature) -> str:
    """Return a name of file that says the reference, and nobody."""
    return f"accuse-de-reception-{candidature.reference}.pdf"


def attach_receipt(mail: CandidatureMail) -> Iterator[Attachment]:
    """Make what goes with the mail of a receipt. A file that is gone has none."""
    candidature = mail.candidature
    if candidature is None or candidature.submitted_at is None:
        return
    content = print_receipt(candidature, language=settings.LANGUAGE_CODE)
    yield Attachment(name=receipt_name(candidature), content=content, media_type="application/pdf")
